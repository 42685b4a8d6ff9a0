"""The desk's answers of one line, its questions, and what an officer can do."""

from collections.abc import Callable, Iterator
from functools import cache

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_facts import Asked, Desk, DeskHelp, DeskSaid, Question, ServicesAsked
from handlers.speech.admin_values import role
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.desk import Role
from schedule_data.model.text import Language


def said(reply: DeskSaid, t: Tongue) -> Iterator[Paragraph]:
    """An answer of one line."""
    say = _SAID.get(reply.saying)
    told = _plain_sayings(t.language)[reply.saying] if say is None else say(reply, t)
    yield paragraph(Part.TEXT, plain(told))
    if reply.link:
        yield paragraph(Part.TEXT, *(plain(line) for line in reply.link.splitlines()))


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


def duties(reply: DeskHelp, t: Tongue) -> Iterator[Paragraph]:
    """All that this officer can do."""
    yield paragraph(
        Part.TEXT,
        strong(t.say("Your desk ({role})", role=role(reply.role, t))),
        *(plain(line) for needed, line in _duties(t.language) if reply.role.covers(needed)),
    )
    if reply.role.covers(Role.EDITOR):
        yield note(
            t.say("Example: /addevent PTSP at AEON Mall JGC ground floor 22-24 Nov 10.00-21.00 IMB")
        )


@cache
def _duties(language: Language) -> tuple[tuple[Role, str], ...]:
    t = tongue(language)
    return (
        (Role.EDITOR, t.say("/addevent: add an event, in one line or step by step")),
        (Role.EDITOR, t.say("/editevent: change an event, or one of its days")),
        (Role.EDITOR, t.say("/cancelevent: call off a day, or from a day on")),
        (Role.VIEWER, t.say("/events: list and search")),
        (Role.VIEWER, t.say("/venues: places, their names, points and facilities")),
        (Role.EDITOR, t.say("/closevenue: a place is closed for some days")),
        (Role.EDITOR, t.say("/holiday: days off of a year; declare one")),
        (Role.EDITOR, t.say("/confirm: still true, one tap for a place")),
        (Role.VIEWER, t.say("/stale: facts that nobody has confirmed for long")),
        (Role.EDITOR, t.say("/import: a file or pasted lines")),
        (Role.VIEWER, t.say("/export: the schedule as a file")),
        (Role.EDITOR, t.say("/undo: take your last change back")),
        (Role.OWNER, t.say("/admins: who may do what; invite")),
        (Role.OWNER, t.say("/audit: who changed what, and when")),
    )


def _day(reply: DeskSaid | Asked, t: Tongue) -> str:
    return "" if reply.day is None else fmt.day(reply.day, t.language)


def _days(reply: DeskSaid, t: Tongue) -> str:
    return "" if reply.days is None else fmt.days(reply.days, t.language)


Say = Callable[[DeskSaid, Tongue], str]
_SAID: dict[Desk, Say] = {
    Desk.ADDED: lambda r, t: t.say("Saved: {event}. Citizens see it now.", event=r.text),
    Desk.CHANGED: lambda r, t: t.say("Changed: {event}.", event=r.text),
    Desk.CHANGED_FROM: lambda r, t: t.say(
        "Changed from {day} on: {event}.", event=r.text, day=_day(r, t)
    ),
    Desk.RULE_REFUSED: lambda r, t: t.say("This cannot be saved: {why}", why=r.text),
    Desk.CALLED_OFF_DAY: lambda r, t: t.say(
        "Called off: {event}, {day}.", event=r.text, day=_day(r, t)
    ),
    Desk.CALLED_OFF_FROM: lambda r, t: t.say(
        "{event} ends: no more from {day} on.", event=r.text, day=_day(r, t)
    ),
    Desk.CALLED_OFF: lambda r, t: t.say("Called off altogether: {event}.", event=r.text),
    Desk.NO_SUCH_SITTING: lambda r, t: t.say(
        "{event} is not held on {day}.", event=r.text, day=_day(r, t)
    ),
    Desk.UNDONE: lambda r, t: t.say("Undone: {what}", what=r.text),
    Desk.CLOSED_VENUE: lambda r, t: t.say(
        "Closed: {place}, {days}.", place=r.text, days=_days(r, t)
    ),
    Desk.OPENED_VENUE: lambda r, t: t.say(
        "Open again: {place}, {days}.", place=r.text, days=_days(r, t)
    ),
    Desk.HOURS_CHANGED: lambda r, t: t.say("Other hours for all, {days}.", days=_days(r, t)),
    Desk.DAY_CLOSED: lambda r, t: t.say(
        "{day} is a day off: {reason}", day=_day(r, t), reason=r.text
    ),
    Desk.DAY_OPENED: lambda r, t: t.say("{day} is a working day.", day=_day(r, t)),
    Desk.DAY_FORGOTTEN: lambda r, t: t.say("{day} is as the calendar has it.", day=_day(r, t)),
    Desk.CONFIRMED: lambda r, t: t.count(
        "Confirmed today: {count} event at {place}.",
        "Confirmed today: {count} events at {place}.",
        r.count,
        place=r.text,
    ),
    Desk.VENUE_SAVED: lambda r, t: t.say("Saved: {place}.", place=r.text),
    Desk.VENUE_ADDED: lambda r, t: t.say("New place: {place}.", place=r.text),
    Desk.VENUE_KNOWN: lambda r, t: t.say("There is a place of that name: {place}.", place=r.text),
    Desk.VENUE_IN_USE: lambda r, t: t.say("It is in use: {what}", what=r.text),
    Desk.NONE_FOUND: lambda r, t: t.say("Nothing found for “{words}”.", words=r.text),
    Desk.INVITED: lambda r, t: t.say(
        "Invitation ({role}). It works once, until {until}. Send it on:",
        role="" if r.role is None else role(r.role, t),
        until="" if r.until is None else fmt.moment(r.until, t.language),
    ),
    Desk.WELCOME: lambda r, t: t.say(
        "Welcome. You are now {role}. Type /desk to see what you can do.",
        role="" if r.role is None else role(r.role, t),
    ),
    Desk.REVOKED: lambda r, t: t.say("{name} has no rights any more.", name=r.text),
    Desk.REFUSED: lambda r, t: t.say("This cannot be saved: {why}", why=r.text),
    Desk.FILE_HERE: lambda r, t: t.say("Here it is: {name}", name=r.text),
    Desk.FILE_REFUSED: lambda r, t: t.say("The file is not taken: {why}", why=r.text),
    Desk.IMPORTED: lambda r, t: t.count(
        "Imported: {count} change.", "Imported: {count} changes.", r.count
    ),
    Desk.BAD_DAY: lambda r, t: t.say("I did not find a day in “{words}”.", words=r.text),
}


@cache
def _plain_sayings(language: Language) -> dict[Desk, str]:
    t = tongue(language)
    return {
        Desk.NO_CHANGE: t.say("Nothing is different, so nothing was saved."),
        Desk.DISCARDED: t.say("Thrown away. Nothing was saved."),
        Desk.DRAFT_GONE: t.say("This draft is saved or thrown away already."),
        Desk.NOT_ALLOWED: t.say("Your role does not allow this."),
        Desk.NOTHING_THERE: t.say("It is no longer in the schedule."),
        Desk.NOT_AN_EVENT: t.say("I found no place and no day in it."),
        Desk.NOTHING_TO_UNDO: t.say("There is nothing of yours to undo."),
        Desk.CANNOT_UNDO: t.say("This cannot be undone (any more)."),
        Desk.WHICH_FORM: t.say("Which form?"),
        Desk.NOTHING_STALE: t.say("All facts are fresh."),
        Desk.LAST_OWNER: t.say("The last owner stays."),
        Desk.FIXED_OWNER: t.say("This owner stands in the settings and stays."),
        Desk.INVITE_DEAD: t.say("This invitation no longer works. Ask for a new one."),
        Desk.SEND_FILE: t.say(
            "Send a file (.csv, .xlsx, .ics, .yaml), or paste a poster's text after /import."
        ),
        Desk.NOTHING_NEW: t.say("Nothing new in it. Nothing was changed."),
        Desk.OLD_BUTTON: t.say("That button no longer works."),
    }


Ask = Callable[[Asked, Tongue], tuple[str, str]]


def _day_doubt(r: Asked, t: Tongue) -> tuple[str, str]:
    told = {
        "no-such-day": t.say("“{words}” is in no calendar. Which day?", words=r.text),
        "backwards": t.say("“{words}” runs backwards. Which days?", words=r.text),
    }
    return told.get(r.problem, t.say("Which days is “{words}”?", words=r.text)), ""


_QUESTIONS: dict[Question, Ask] = {
    Question.AREA_OR_VENUE: lambda r, t: (
        t.say("“{area}” is an area. Which place there?", area=r.text),
        t.say("Type its name, or choose."),
    ),
    Question.REGION: lambda r, t: (
        t.say("Where is {place}?", place=r.text),
        t.say("Choose the region, type the district, or share the location."),
    ),
    Question.DAY_DOUBT: _day_doubt,
    Question.WHICH_DAY: lambda r, t: (
        t.say("{event}: which day?", event=r.text),
        t.say("Choose, or type a day."),
    ),
    Question.REASON: lambda r, t: (
        t.say("Call off {event}: why?", event=r.text),
        t.say("Choose, or type it. Citizens will read it."),
    ),
    Question.ONE_DAY: lambda r, t: (
        t.say("{event}, {day}: what changes?", event=r.text, day=_day(r, t)),
        t.say("For example: 10.00-14.00 · moved to 16 Nov · floor 2 · at Bella Terra"),
    ),
    Question.CLOSE_WHEN: lambda r, t: (
        t.say("{place}: closed when, and why?", place=r.text),
        t.say("For example: 24-26 Dec renovation"),
    ),
    Question.NEW_NAME: lambda r, t: (t.say("New name of {place}?", place=r.text), ""),
    Question.NEW_ALIAS: lambda r, t: (t.say("Another name of {place}?", place=r.text), ""),
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
        Question.VENUE: (t.say("Which place?"), t.say("Choose, or type a new name.")),
        Question.WHICH_VENUE: (
            t.say("Which of these places?"),
            t.say("One event has one."),
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
        Question.ROOM: (t.say("Which room or floor?"), t.say("For example: ground floor")),
        Question.TITLE: (t.say("Which title?"), "PTSP Goes To Mall"),
        Question.NOTE: (t.say("What else should citizens know?"), ""),
        Question.WHICH_FIELD: (
            t.say("What changes?"),
            t.say("Choose, or type it: 10.00-16.00"),
        ),
        Question.VENUE_NAME: (t.say("Name of the new place?"), t.say("With its region.")),
    }
