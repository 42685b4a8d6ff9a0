"""The desk's answers of one line, and what an officer can do."""

from collections.abc import Callable, Iterator
from functools import cache

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_facts import DeskHelp, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.speech.admin_values import action, days_told, difference, invitation, role
from handlers.speech.holidays import day_off
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.desk import Role
from schedule_data.model.text import Language


def said(reply: DeskSaid, t: Tongue) -> Iterator[Paragraph]:
    """An answer of one line."""
    say = _SAID.get(reply.saying)
    told = _plain_sayings(t.language)[reply.saying] if say is None else say(reply, t)
    yield paragraph(Part.TEXT, plain(told))
    if reply.changes:
        lines = (plain(f"• {difference(each, t)}") for each in reply.changes)
        yield paragraph(Part.TEXT, plain(t.say("No longer so:")), *lines)
    if reply.link:
        yield paragraph(Part.TEXT, *(plain(line) for line in reply.link.splitlines()))


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
        (Role.OWNER, t.say("/announce: write to all subscribers")),
        (Role.OWNER, t.say("/campaigns: what was sent to many")),
    )


def _day(reply: DeskSaid, t: Tongue) -> str:
    return "" if reply.day is None else fmt.day(reply.day, t.language)


def _days(reply: DeskSaid, t: Tongue) -> str:
    return days_told(reply.days, reply.apart, t)


def _day_off(reply: DeskSaid, t: Tongue) -> str:
    day = _day(reply, t) or _days(reply, t)
    if not reply.text:
        return t.say("{day} is a day off.", day=day)
    return t.say("{day} is a day off: {reason}", day=day, reason=reply.text)


def _rests(reply: DeskSaid, t: Tongue) -> str:
    if not reply.text:
        return t.say("Your draft is still open. To go on with it, type: continue")
    return t.say(
        "The draft “{event}” is still open. To go on with it, type: continue", event=reply.text
    )


Say = Callable[[DeskSaid, Tongue], str]


def _invited(r: DeskSaid, t: Tongue) -> str:
    return invitation(r.text, r.role, r.until, t)


def _undone(r: DeskSaid, t: Tongue) -> str:
    """What was undone, and what was done then."""
    what = ", ".join(filter(None, (r.text, _days(r, t))))
    more = f" +{r.others}" if r.others else ""
    if r.action is None:
        return t.say("Undone: {what}", what=f"{what}{more}")
    return t.say("Undone ({action}): {what}", action=action(r.action, t), what=f"{what}{more}")


def _imported(r: DeskSaid, t: Tongue) -> str:
    """The events, and beside them whatever else a file brought."""
    if not r.count:
        return t.count(
            "Imported: {count} place, day off or closure.",
            "Imported: {count} places, days off or closures.",
            r.others,
        )
    events = t.count("Imported: {count} event.", "Imported: {count} events.", r.count)
    beside = t.count(
        "Also: {count} place, day off or closure.",
        "Also: {count} places, days off or closures.",
        r.others,
    )
    return f"{events} {beside}" if r.others else events


_SAID: dict[Desk, Say] = {
    Desk.ADDED: lambda r, t: t.say("Saved: {event}. Citizens see it now.", event=r.text),
    Desk.ADDED_PAST: lambda r, t: t.say(
        "Saved: {event}. Its days are over: citizens are not told of it.", event=r.text
    ),
    Desk.CHANGED: lambda r, t: t.say("Changed: {event}.", event=r.text),
    Desk.CHANGED_FROM: lambda r, t: (
        t.say("Changed from {day} on: {event}.", event=r.text, day=_day(r, t))
        if r.day
        else t.say("Changed: {event}, {days}.", event=r.text, days=_days(r, t))
    ),
    Desk.RESTS: _rests,
    Desk.RULE_REFUSED: lambda r, t: t.say("This cannot be saved: {why}", why=r.text),
    Desk.CALLED_OFF_DAY: lambda r, t: t.say(
        "Called off: {event}, {day}.", event=r.text, day=_day(r, t) or _days(r, t)
    ),
    Desk.CALLED_OFF_FROM: lambda r, t: t.say(
        "{event} ends: no more from {day} on.", event=r.text, day=_day(r, t)
    ),
    Desk.CALLED_OFF: lambda r, t: t.say("Called off altogether: {event}.", event=r.text),
    Desk.CALLED_OFF_ALL: lambda r, t: t.count(
        "Called off: {count} event, {days}.",
        "Called off: {count} events, {days}.",
        r.count,
        days=_days(r, t),
    ),
    Desk.NOTHING_HELD: lambda r, t: t.say("Nothing is held on {days}.", days=_days(r, t)),
    Desk.NO_SUCH_PLACE: lambda r, t: t.say(
        "The schedule has no place “{place}” yet: nothing is changed. New places: /venues",
        place=r.text,
    ),
    Desk.NO_SUCH_SITTING: lambda r, t: t.say(
        "{event} is not held on {day}.", event=r.text, day=_day(r, t)
    ),
    Desk.EXCEPTION_UNREAD: lambda r, t: t.say(
        "Nothing is saved: it is not clear which days stay (“{words}”). Send only the days that are"
        " meant, for example: 25, 26 and 28 Nov",
        words=r.text,
    ),
    Desk.WEEKDAY_WRONG: lambda r, t: t.say(
        "Nothing is saved: the weekday does not fit, this is {day}. Send the right day.",
        day=_day(r, t),
    ),
    Desk.UNDONE: _undone,
    Desk.CLOSED_VENUE: lambda r, t: t.say(
        "Closed: {place}, {days}.", place=r.text, days=_days(r, t)
    ),
    Desk.CLOSED_ALL: lambda r, t: t.count(
        "Closed: {count} place, {days}.",
        "Closed: {count} places, {days}.",
        r.count,
        days=_days(r, t),
    ),
    Desk.OPENED_VENUE: lambda r, t: t.say(
        "Open again: {place}, {days}.", place=r.text, days=_days(r, t)
    ),
    Desk.HOURS_CHANGED: lambda r, t: t.say("Other hours for all, {days}.", days=_days(r, t)),
    Desk.DAY_CLOSED: _day_off,
    Desk.DAY_OPENED: lambda r, t: t.say("{day} is a working day.", day=_day(r, t) or _days(r, t)),
    Desk.DAY_FORGOTTEN: lambda r, t: t.say(
        "{day} is as the calendar has it.", day=_day(r, t) or _days(r, t)
    ),
    Desk.CONFIRMED: lambda r, t: t.count(
        "Confirmed today: {count} event at {place}.",
        "Confirmed today: {count} events at {place}.",
        r.count,
        place=r.text,
    ),
    Desk.NOT_ALLOWED: lambda r, t: (
        t.say("Your role does not allow this: it takes the role “{role}”.", role=role(r.role, t))
        if r.role
        else t.say("Your role does not allow this.")
    ),
    Desk.VENUE_SAVED: lambda r, t: t.say("Saved: {place}.", place=r.text),
    Desk.VENUE_ADDED: lambda r, t: t.say("New place: {place}.", place=r.text),
    Desk.VENUE_KNOWN: lambda r, t: t.say("There is a place of that name: {place}.", place=r.text),
    Desk.NAME_MEANS_ELSE: lambda r, t: t.say(
        "“{name}” means something else to citizens already: no place can be called so.",
        name=r.text,
    ),
    Desk.NAME_TOO_LONG: lambda r, t: t.say(
        "“{name}…” is too long for a name: at most {count} letters.", name=r.text, count=r.count
    ),
    Desk.NOT_ITS_NAME: lambda r, t: t.say(
        "“{name}” is no other name of {place}. Nothing is changed.", name=r.reason, place=r.text
    ),
    Desk.VENUE_IN_USE: lambda r, t: t.say("It is in use: {what}", what=r.text),
    Desk.NONE_FOUND: lambda r, t: t.say("Nothing found for “{words}”.", words=r.text),
    Desk.NOT_SERVED: lambda r, t: t.say(
        "{event} has no such service: there is nothing to take away.", event=r.text
    ),
    Desk.INVITED: lambda r, t: t.say(
        "Invitation ({role}). It works once, until {until}. Send it on:",
        role="" if r.role is None else role(r.role, t),
        until="" if r.until is None else fmt.moment(r.until, t.language),
    ),
    Desk.WITHDRAW: lambda r, t: t.say(
        "Withdraw this invitation? Its link works no more then.\n{invitation}",
        invitation=_invited(r, t),
    ),
    Desk.WITHDRAWN: lambda r, t: t.say(
        "Withdrawn: the invitation {invitation}. To invite again: /admins",
        invitation=_invited(r, t),
    ),
    Desk.WELCOME: lambda r, t: t.say(
        "Welcome. You are now {role}. Type /desk to see what you can do.",
        role="" if r.role is None else role(r.role, t),
    ),
    Desk.REVOKED: lambda r, t: t.say("{name} has no rights any more.", name=r.text),
    Desk.REFUSED: lambda r, t: t.say("This cannot be saved: {why}", why=r.text),
    Desk.FILE_HERE: lambda r, t: t.say("Here it is: {name}", name=r.text),
    Desk.FILE_REFUSED: lambda r, t: (
        t.say("The file is not taken: {why}", why=r.text)
        if r.text
        else t.say("No files can be sent here. On the bot's machine: ptsp import, ptsp export.")
    ),
    Desk.IMPORTED: _imported,
    Desk.BAD_DAY: lambda r, t: t.say(
        "I did not find a day in “{words}”. For example: 24 Dec · tomorrow · 20-22 Nov",
        words=r.text,
    ),
    Desk.OFF_ALREADY: lambda r, t: t.say(
        "{day} is a day off already: {holiday}.", day=_day(r, t), holiday=day_off(r.text, t)
    ),
    Desk.OPEN_ALREADY: lambda r, t: t.say("{day} is a working day already.", day=_day(r, t)),
}


@cache
def _plain_sayings(language: Language) -> dict[Desk, str]:
    t = tongue(language)
    return {
        Desk.NO_CHANGE: t.say("Nothing is different, so nothing was saved."),
        Desk.DISCARDED: t.say("Thrown away. Nothing was saved."),
        Desk.WHOLE_DAYS_ONLY: t.say(
            "Nothing is saved: this takes off whole days. Of a part of a day: /editevent, the"
            " place, the day and the hours that are left. Of the whole day: once more, without"
            " the hour."
        ),
        Desk.OFF_IS_FOR_ALL: t.say(
            "Nothing is saved: a day off is for the whole city. One place or region: /closevenue,"
            " the place or “all” and the region, the day."
        ),
        Desk.NOT_TO_BE: t.say(
            "Nothing is saved: it reads as if this should not be done. What is saved already is"
            " taken back with /undo"
        ),
        Desk.EACH_PLACE_ALONE: t.say(
            "Nothing is saved: more than one place is named. Send each in a message of its own. A"
            " move to another place: /editevent"
        ),
        Desk.ALL_OF_IT_ONLY: t.say(
            "Nothing is saved: this is for all that a place has, not for one service, room or"
            " counter. For those: /editevent. If it is the reason, write “because” before it."
        ),
        Desk.SAVED_ALREADY: t.say(
            "It is saved already. To take it back: Undo. To call an event off: /cancelevent"
        ),
        Desk.NOTHING_OPEN: t.say("Nothing is open. To call an event off: /cancelevent"),
        Desk.DRAFT_GONE: t.say("This draft is saved or thrown away already."),
        Desk.NOTHING_THERE: t.say("It is no longer in the schedule."),
        Desk.INVITE_STAYS: t.say("The invitation stays."),
        Desk.INVITE_GONE: t.say("That invitation is used, too old or withdrawn already."),
        Desk.NOT_AN_EVENT: t.say("I found no place and no day in it."),
        Desk.ONE_PLACE: t.say("One event has one place. Paste several after /import."),
        Desk.NOTHING_TO_UNDO: t.say("There is nothing of yours to undo."),
        Desk.CANNOT_UNDO: t.say("This cannot be undone (any more)."),
        Desk.WHICH_FORM: t.say("Which form?"),
        Desk.NOTHING_STALE: t.say("All facts are fresh."),
        Desk.LAST_OWNER: t.say("The last owner stays."),
        Desk.FIXED_OWNER: t.say("This owner stands in the settings and stays."),
        Desk.SEND_FILE: t.say(
            "Send a file (.csv, .xlsx, .ics, .yaml), or paste a poster's text after /import."
        ),
        Desk.NOTHING_NEW: t.say("Nothing new in it. Nothing was changed."),
        Desk.OLD_BUTTON: t.say("That button no longer works."),
    }
