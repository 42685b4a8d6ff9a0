"""The desk's questions to an officer, each with an example of an answer."""

from collections.abc import Callable, Iterator
from functools import cache

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_facts import Asked, ServicesAsked
from handlers.speech.admin_parts import Question
from handlers.speech.admin_values import days_told
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language


def asked(reply: Asked, t: Tongue) -> Iterator[Paragraph]:
    """A question, with an example of an answer."""
    if reply.unread:
        yield note(t.say("Not understood: “{words}”", words=reply.unread))
    ask = _QUESTIONS.get(reply.question)
    question, example = (
        _plain_questions(t.language)[reply.question] if ask is None else ask(reply, t)
    )
    yield paragraph(Part.TEXT, strong(question), plain(example) if example else None)


def services(reply: ServicesAsked, t: Tongue) -> Iterator[Paragraph]:
    """Which services; those that are chosen bear a tick."""
    names = fmt.joined((each.name.in_language(t.language) for each in reply.chosen), t.language)
    yield paragraph(
        Part.TEXT,
        strong(t.say("Which services?")),
        plain(names or t.say("Type them too: IMB, SIUP")),
    )


Ask = Callable[[Asked, Tongue], tuple[str, str]]


def _day_doubt(r: Asked, t: Tongue) -> tuple[str, str]:
    told = {
        "no-such-day": t.say("“{words}” is in no calendar. Which day?", words=r.text),
        "backwards": t.say("“{words}” runs backwards. Which days?", words=r.text),
        "passed": t.say("“{words}” of this year is over. Which year?", words=r.text),
    }
    return told.get(r.problem, t.say("Which days is “{words}”?", words=r.text)), ""


_QUESTIONS: dict[Question, Ask] = {
    Question.AREA_OR_VENUE: lambda r, t: (
        t.say("“{area}” is an area. Which place there?", area=r.text),
        t.say("Type its name, or choose."),
    ),
    Question.NEW_PLACE: lambda r, t: (
        t.say("“{place}” is not in the schedule yet. A new place?", place=r.text),
        t.say("Tap its name, or choose, or type another."),
    ),
    Question.REGION: lambda r, t: (
        t.say("Where is {place}?", place=r.text),
        t.say("Choose the region, type the district, or share the location."),
    ),
    Question.ELSEWHERE: lambda r, t: (
        t.say("“{place}” is not in the schedule yet. A new place?", place=r.text),
        t.say("Tap its name, or type another."),
    ),
    Question.ITS_REGION: lambda r, t: (
        t.say("Where is {place}?", place=r.text),
        t.say("Choose the region, or type it."),
    ),
    Question.DAY_DOUBT: _day_doubt,
    Question.WHICH_DAY: lambda r, t: (
        t.say("{event}: which day?", event=r.text),
        t.say("Choose, or type a day."),
    ),
    Question.REASON: lambda r, t: (
        _why(r, t),
        t.say("Choose, or type it. Citizens will read it."),
    ),
    Question.ONE_DAY: lambda r, t: (
        t.say("{event}, {day}: what changes?", event=r.text, day=_day(r, t)),
        t.say("For example: 10.00-14.00 · moved to 16 Nov · floor 2 · at Bella Terra"),
    ),
    Question.ONCE_OR_WEEKLY: lambda r, t: (
        t.say("{event}, {day}: only once, or every week?", event=r.text, day=_day(r, t)),
        t.say("Choose, or type it: every week"),
    ),
    Question.WHICH_FIELD: lambda r, t: (
        t.say("{event}: what changes?", event=r.text) if r.text else t.say("What changes?"),
        t.say("Choose, or type it: 10.00-16.00"),
    ),
    Question.ALL_WHEN: lambda _, t: (
        t.say("Call off all that is held on a day: which one?"),
        t.say("Choose, or type it: tomorrow flood. Your reminders are another thing: /stop"),
    ),
    Question.CLOSE_WHEN: lambda r, t: (
        t.say("{place}: closed when, and why?", place=r.text),
        t.say("For example: 24-26 Dec renovation"),
    ),
    Question.CLOSE_UNTIL: lambda r, t: (
        t.say("{place}, closed from {day}: until when?", place=r.text, day=_day(r, t)),
        t.say("Choose, or type the last day."),
    ),
    Question.NEW_NAME: lambda r, t: (t.say("New name of {place}?", place=r.text), ""),
    Question.NEW_ALIAS: lambda r, t: (
        t.say("Another name of {place}?", place=r.text),
        t.say("Several: with commas. To take one away: delete, and the name."),
    ),
    Question.NEW_DISTRICT: lambda r, t: (
        t.say("In which kecamatan, kelurahan or region is {place}?", place=r.text),
        t.say("For example: Kebayoran Baru"),
    ),
    Question.NEW_KIND: lambda r, t: (
        t.say("What sort of place is {place}?", place=r.text),
        t.say("Mall, park, cemetery, market, hospital, school, office or other"),
    ),
    Question.NEW_POINT: lambda r, t: (
        t.say("Where is {place}? Share the location.", place=r.text),
        t.say("Or type it: -6.2441, 106.8010"),
    ),
    Question.NEW_ADDRESS: lambda r, t: (t.say("Address of {place}?", place=r.text), ""),
    Question.NEW_PARKING: lambda r, t: (t.say("Parking at {place}?", place=r.text), ""),
    Question.NEW_FINDING: lambda r, t: (
        t.say("How is the desk found at {place}?", place=r.text),
        "",
    ),
    Question.WHEELCHAIR: lambda r, t: (
        t.say("Is the desk at {place} reached in a wheelchair?", place=r.text),
        "",
    ),
    Question.RESUME: lambda r, t: (
        t.say("There is a draft: {event}. Go on with it?", event=r.text)
        if r.text
        else t.say("There is a draft. Go on with it?"),
        "",
    ),
}


@cache
def _plain_questions(language: Language) -> dict[Question, tuple[str, str]]:
    t = tongue(language)
    return {
        Question.WHICH_PLACE: (t.say("Which place?"), ""),
        Question.VENUE: (t.say("Which place?"), t.say("Choose, or type a new name.")),
        Question.WHICH_VENUE: (
            t.say("Which of these places?"),
            t.say("One event has one. Paste several after /import."),
        ),
        Question.WHEN: (
            t.say("Which days?"),
            t.say("22-24 Nov · every Thursday until December · 5th of every month"),
        ),
        Question.HOURS: (t.say("From when to when?"), "09.00-15.00"),
        Question.TWO_HOURS: (
            t.say("I read several hours. Which are right?"),
            t.say("Different hours on other days are another event."),
        ),
        Question.SEVERAL: (
            t.say("The hours differ by day. Type one of them, days with hours."),
            t.say("For example: every Tuesday 09.00-12.00. Then add the others."),
        ),
        Question.ROOM: (t.say("Which room or floor?"), t.say("For example: ground floor")),
        Question.TITLE: (t.say("Which title?"), "PTSP Goes To Mall"),
        Question.NOTE: (t.say("What else should citizens know?"), ""),
        Question.VENUE_NAME: (t.say("Name of the new place?"), t.say("With its region.")),
    }


def _why(r: Asked, t: Tongue) -> str:
    """What is to be called off, and from when on it ends."""
    if r.problem == "from":
        return t.say("End {event}, no more from {day} on: why?", event=r.text, day=_day(r, t))
    event = f"{r.text}, {_day(r, t)}" if r.day or r.days else r.text
    return t.say("Call off {event}: why?", event=event)


def _day(reply: Asked, t: Tongue) -> str:
    if reply.days is not None:
        return days_told(reply.days, reply.apart, t)
    return "" if reply.day is None else fmt.day(reply.day, t.language)
