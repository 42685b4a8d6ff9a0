"""How a reminder is told: the answer itself, or one line where nothing is on, and how to stop."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.message import Outgoing, Paragraph, Part
from handlers.speech import closed_days
from handlers.speech.buttons import choices
from handlers.speech.heading import dated, head, places, scoped
from handlers.speech.lines import note, paragraph, plain
from handlers.speech.notes import closing, remarks
from handlers.speech.placing import full
from handlers.speech.reply import Schedule
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language


def reminder(reply: Schedule, language: Language) -> Outgoing:
    """The message. Nothing in it is numbered: a number picks from what was last asked."""
    t = tongue(language)
    said = _held(reply, t) if reply.section.places else _nothing(reply, t)
    rows = choices(reply.offers, t, first=1)
    return Outgoing(
        paragraphs=(
            *said,
            note(t.say("You asked for this reminder. Send STOP or /stop to end it.")),
        ),
        language=language,
        choices=tuple(tuple(replace(each, number=None) for each in row) for row in rows),
    )


def _held(reply: Schedule, t: Tongue) -> Iterator[Paragraph]:
    yield head(reply, t)
    for place in reply.section.places:
        yield full(place, t, with_days=len(reply.section.days) > 1, numbered=False)
    yield from remarks(reply, t)
    yield from closing(reply.section.places, reply.trust, t)


def _nothing(reply: Schedule, t: Tongue) -> Iterator[Paragraph]:
    days, what = dated(reply.section.days, reply.today, t), scoped(reply.scope, t)
    told = (
        t.say("{days}: nothing on the schedule for {what}.", days=days, what=what)
        if what
        else t.say("{days}: nothing on the schedule.", days=days)
    )
    if reply.then is not None:
        day, total = dated(reply.then.days, reply.today, t), places(reply.then.total, t)
        told += " " + t.say("Next: {day}, {places}.", day=day, places=total)
    yield paragraph(Part.TEXT, plain(told))
    # Plain weekends need no reason; a holiday, or a sitting that was called off, does.
    causes = [each for each in reply.days_off if not each.weekend]
    lines = closed_days.lines(causes, t, many_days=len(reply.section.days) > 1, told="")
    why = paragraph(Part.NOTE, *lines)
    if why.lines:
        yield why
