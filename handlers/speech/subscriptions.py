"""What is said of reminders: what will come and when next, the list, what is to be chosen."""

from collections.abc import Iterator
from datetime import date

from handlers.message import Line, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.facts import Section
from handlers.speech.heading import dated, places, scoped
from handlers.speech.kept import (
    Choosing,
    Instead,
    KeptAsked,
    KeptList,
    KeptNews,
    KeptTold,
    ListNews,
    NotFromHere,
    ToldSubscription,
)
from handlers.speech.lines import linked, note, paragraph, plain, strong
from handlers.speech.slots import asks_for, moment, when
from handlers.speech.tongue import Tongue
from schedule_data.model.query import DaySpan


def told(reply: KeptTold, t: Tongue) -> Iterator[Paragraph]:
    """One subscription: what has just happened to it, what it brings, when next."""
    one = reply.told
    yield paragraph(Part.HEAD, strong(_news(reply.news, one, t)))
    yield paragraph(
        Part.TEXT,
        plain(f"{_capital(when(one.subscription.slot, t))}: {asks_for(one.subscription.slot, t)}."),
        plain(t.say("About: {what}", what=_what(one, t))),
        *_wishes(one, t),
    )
    if not one.subscription.paused:
        yield paragraph(Part.TEXT, *_next(one, reply, t))
    if reply.news is not KeptNews.SHOWN:
        if reply.news is KeptNews.ADDED:
            yield note(t.say("I also write when one of these places is cancelled or changes."))
        yield note(t.say("Send STOP to end all reminders."))


def listed(reply: KeptList, t: Tongue) -> Iterator[Paragraph]:
    """All of a person's subscriptions, numbered."""
    yield paragraph(Part.HEAD, strong(_heading(reply, t)))
    for number, one in enumerate(reply.items, reply.first):
        yield paragraph(
            Part.PLACE,
            strong(_capital(when(one.subscription.slot, t))),
            plain(_what(one, t)),
            *_wishes(one, t),
            number=number,
        )
    yield note(t.say("A number shows one of them. Send STOP to end all reminders."))


def asked(reply: KeptAsked, t: Tongue) -> Iterator[Paragraph]:
    """What the buttons are the answers to."""
    if reply.instead is not None:
        yield paragraph(Part.TEXT, plain(_instead(reply.instead, t)))
    if reply.once is not None and reply.today is not None:
        yield paragraph(Part.TEXT, plain(_on(reply, reply.once, reply.today, t)))
        told = t.say("I cannot remind only once: I remind again and again, until you send STOP.")
        yield paragraph(Part.TEXT, plain(told))
    yield paragraph(Part.TEXT, plain(_question(reply.choosing, t)))


def not_from_here(reply: NotFromHere, t: Tongue) -> Iterator[Paragraph]:
    """Where reminders can be had."""
    if reply.link is None:
        told = t.say(
            "I cannot write to you here first, so there are no reminders here. They come in"
            " Telegram, which is not connected at the moment. You can ask me here at any time."
        )
        yield paragraph(Part.TEXT, plain(told))
        return
    yield paragraph(
        Part.TEXT,
        plain(t.say("I cannot write to you here first. Reminders come in Telegram:")),
        linked("", reply.link.partition("?")[0].removeprefix("https://"), reply.link),
        plain(t.say("The link takes your question along.")) if reply.along else None,
    )


def label(one: ToldSubscription, t: Tongue) -> str:
    """A subscription in one short stretch."""
    return f"{_capital(when(one.subscription.slot, t))} · {_what(one, t)}"


def _news(news: KeptNews, one: ToldSubscription, t: Tongue) -> str:
    if one.subscription.paused:
        return t.say("This reminder is paused until you resume it.")
    match news:
        case KeptNews.ADDED:
            return t.say("All right, I will remind you.")
        case KeptNews.SAME:
            return t.say("You have this reminder already.")
        case KeptNews.CHANGED:
            return t.say("Changed. From now on:")
        case KeptNews.SHOWN:
            return t.say("Your reminder")


def _heading(reply: KeptList, t: Tongue) -> str:
    match reply.news:
        case ListNews.SHOWN:
            return t.count("You have {count} reminder", "You have {count} reminders", reply.total)
        case ListNews.REMOVED if reply.gone:
            what = "; ".join(label(each, t) for each in reply.gone)
            return t.say("Removed: {what}. These are left:", what=what)
        case ListNews.TOO_MANY:
            return t.say(
                "You have {most} reminders already, and more cannot be kept. Remove one first:",
                most=reply.most,
            )
        case news:
            return _headings(t)[news]


def _headings(t: Tongue) -> dict[ListNews, str]:
    return {
        ListNews.GONE_ALREADY: t.say("That reminder is no longer there. These are:"),
        ListNews.NOTHING_ENDED: t.say("Nothing has ended yet. Which one is meant?"),
        ListNews.REMOVED: t.say("Removed. These are left:"),
        ListNews.TAKEN_BACK: t.say("They are back:"),
        ListNews.SEVERAL: t.say("Done. A reminder for each of those days. You have:"),
        ListNews.NOT_ONCE: t.say(
            "A reminder comes every week or every day, not just once. Nothing was changed:"
        ),
        ListNews.NOT_BY_DATE: t.say(
            "A pause has no date: it begins when you press it, and lasts until you press “Go"
            " on”. Nothing was changed. Which one is meant?"
        ),
        ListNews.NOTHING_CHANGED: t.say(
            "Nothing was changed yet. Which one is meant? Type its number:"
        ),
        ListNews.PAUSED: t.say("Paused until you resume them:"),
        ListNews.RESUMED: t.say("They go on:"),
        ListNews.EMPTY_UNTOLD: t.say("All right, no message when nothing is on:"),
    }


def _what(one: ToldSubscription, t: Tongue) -> str:
    known = scoped(one.scope, t)
    where = one.scope.regions or one.scope.venues
    return ", ".join(part for part in ("" if where else t.say("all of Jakarta"), known) if part)


def _wishes(one: ToldSubscription, t: Tongue) -> Iterator[Line]:
    """What is not as usual with it."""
    kept = one.subscription
    wishes = (
        (kept.paused, t.say("paused")),
        (kept.silent, t.say("without a sound")),
        (not kept.when_empty, t.say("no message when nothing is on")),
    )
    said = [words for is_so, words in wishes if is_so]
    if said:
        yield plain(_capital(fmt.joined(said, t.language)) + ".")


def _next(one: ToldSubscription, reply: KeptTold, t: Tongue) -> Iterator[Line]:
    if one.due is None:
        return
    yield strong(t.say("Next: {moment}", moment=moment(one.due, t)))
    if one.coming is not None:
        yield plain(_held(one.coming, reply.today, t))
    elif one.first is not None:
        day = fmt.day(one.first, t.language)
        yield plain(t.say("Nothing is on the schedule for that yet; on {day} there is.", day=day))
    else:
        yield plain(t.say("Nothing is on the schedule for that yet."))


def _held(section: Section, today: date, t: Tongue) -> str:
    """The days, how many places, and the first of them by name."""
    names = list(dict.fromkeys(place.venue.name for place in section.places))
    left = section.total - len(section.places)
    named = fmt.joined(names, t.language)
    if left > 0:
        more = t.count("{count} more", "{count} more", left)
        named = ", ".join([*names, more])
    days, total = dated(section.days, today, t), places(section.total, t)
    return f"{days} · {total}: {named}"


def _on(reply: KeptAsked, wanted: DaySpan, today: date, t: Tongue) -> str:
    """The answer that the single reminder would have brought, as far as it is known."""
    if reply.on is not None:
        return _held(reply.on, today, t)
    days, what = dated(wanted, today, t), scoped(reply.scope, t)
    if what:
        return t.say("{days}: nothing on the schedule for {what}.", days=days, what=what)
    return t.say("{days}: nothing on the schedule.", days=days)


def _instead(instead: Instead, t: Tongue) -> str:
    match instead:
        case Instead.NO_SUCH_SLOT:
            return t.say(
                "There is no such reminder. There are three: every week on one day, every day, or"
                " on the evening before."
            )
        case Instead.OF_CHANGES:
            return t.say(
                "Who has a reminder about a place is told when it changes or is cancelled. You can"
                " have one:"
            )


def _question(choosing: Choosing, t: Tongue) -> str:
    match choosing:
        case Choosing.SLOT:
            return t.say("When shall I remind you?")
        case Choosing.DAY:
            return t.say("On which day shall I remind you?")
        case Choosing.HOUR:
            return t.say("At what time?")
        case Choosing.REGION:
            return t.say("About which region?")
        case Choosing.KIND:
            return t.say("About which kind of place?")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
