"""What would be saved, as citizens will see it; and what two officers changed at once."""

from collections.abc import Callable, Iterator

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_facts import Clashed, Planned, Preview, Proposal
from handlers.speech.admin_parts import Desk, Field, Warn, Warned
from handlers.speech.admin_rules import when
from handlers.speech.admin_values import days_told, difference, field_name, value
from handlers.speech.holidays import day_off
from handlers.speech.hours_told import hours_told
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.placing import full
from handlers.speech.tongue import Tongue


def preview(reply: Preview, t: Tongue) -> Iterator[Paragraph]:
    """The event before it is saved."""
    head = t.say("Preview of the change") if reply.editing else t.say("Preview")
    yield paragraph(
        Part.HEAD,
        strong(f"{head}: {reply.title}"),
        plain(t.say("Citizens do not see it yet.")),
        plain(_sentence(when(reply.when, t))),
    )
    if reply.place is not None:
        yield full(reply.place, t, numbered=False)
    if reply.differences:
        yield paragraph(Part.TEXT, *(plain(f"• {difference(d, t)}") for d in reply.differences))
    yield paragraph(Part.TEXT, plain(_coming(reply, t)))
    for planned in reply.also:
        yield _also(planned, t)
    yield from _reached(reply.reach, t)
    for warned in reply.warnings:
        yield note(f"⚠ {warning(warned, t)}")
    if reply.aside:
        yield note(
            t.say("The draft “{event}” waits; its button comes after this.", event=reply.aside)
        )


def _also(planned: Planned, t: Tongue) -> Paragraph:
    """An event that is saved with it, at other days and hours."""
    days, told = when(planned.when, t), hours_told(*planned.hours, t)
    return paragraph(
        Part.TEXT,
        strong(t.say("Also: {days}, {hours}", days=days, hours=told)),
        plain(_coming(planned, t)),
    )


def proposal(reply: Proposal, t: Tongue) -> Iterator[Paragraph]:
    """A change before it is saved: what will be said then, and which sittings it touches."""
    yield paragraph(
        Part.HEAD,
        strong(heading(reply, t)),
        plain(_unseen(reply, t)),
        plain(f"“{reply.reason}”") if reply.reason else None,
    )
    said = _SAID_ALREADY.get(reply.saying, Field.DAY)
    changed = [each for each in reply.differences if each.field not in (Field.DAY, said)]
    if changed:
        yield paragraph(Part.TEXT, *(plain(f"• {difference(each, t)}") for each in changed))
    if reply.count:
        touched = (
            plain(f"• {each.venue}, {fmt.day(each.day, t.language)}") for each in reply.touched
        )
        head = t.count("{count} sitting changes:", "{count} sittings change:", reply.count)
        left = reply.count - len(reply.touched)
        more = plain(t.count("{count} more", "{count} more", left)) if left > 0 else None
        yield paragraph(Part.TEXT, plain(head), *touched, more)
    yield from _reached(reply.reach, t)
    for warned in reply.warnings:
        yield note(f"⚠ {warning(warned, t)}")


def _unseen(reply: Proposal, t: Tongue) -> str:
    """Who may do what is never seen by citizens."""
    return "" if reply.saying is Desk.REVOKED else t.say("Citizens do not see it yet.")


def _reached(reach: int | None, t: Tongue) -> Iterator[Paragraph]:
    """To how many the change will be told."""
    if reach:
        yield note(
            t.count(
                "{count} subscriber will be told, two minutes after it is saved.",
                "{count} subscribers will be told, two minutes after it is saved.",
                reach,
            )
        )
    elif reach == 0:
        yield note(t.say("No subscriber has to be told of it."))


_SAID_ALREADY = {
    Desk.CALLED_OFF_DAY: Field.SITTING,
    Desk.CALLED_OFF_ALL: Field.SITTING,
    Desk.CALLED_OFF: Field.STATUS,
}
"""What the heading tells already."""


def heading(reply: Proposal, t: Tongue) -> str:
    """What is about to be done."""
    day = "" if reply.day is None else fmt.day(reply.day, t.language)
    days = days_told(reply.days, reply.apart, t)
    ask = _HEADINGS.get(reply.saying)
    if ask is not None:
        return ask(t, reply.text, day, days)
    return t.say("Change {what}?", what=f"{reply.text}, {day}" if day else reply.text)


_HEADINGS: dict[Desk, Callable[[Tongue, str, str, str], str]] = {
    Desk.CALLED_OFF_DAY: lambda t, text, day, days: t.say(
        "Call off {event}, {day}?", event=text, day=day or days
    ),
    Desk.CALLED_OFF_ALL: lambda t, text, _, days: t.count(
        "Call off {count} event, {days}?", "Call off {count} events, {days}?", int(text), days=days
    ),
    Desk.CHANGED_FROM: lambda t, text, day, days: (
        t.say("Change {event} from {day} on? Until then it stays.", event=text, day=day)
        if day
        else t.say("Change {event}, {days}? Before and after it stays.", event=text, days=days)
    ),
    Desk.CALLED_OFF_FROM: lambda t, text, day, _: t.say(
        "End {event}: no more from {day} on?", event=text, day=day
    ),
    Desk.CALLED_OFF: lambda t, text, *_: t.say("Call off {event} altogether?", event=text),
    Desk.CLOSED_VENUE: lambda t, text, _, days: t.say(
        "Close {place}, {days}?", place=text, days=days
    ),
    Desk.CLOSED_ALL: lambda t, text, _, days: t.count(
        "Close {count} place, {days}?", "Close {count} places, {days}?", int(text), days=days
    ),
    Desk.OPENED_VENUE: lambda t, text, _, days: t.say(
        "Open {place} again, {days}?", place=text, days=days
    ),
    Desk.HOURS_CHANGED: lambda t, _, __, days: t.say("Other hours for all, {days}?", days=days),
    Desk.DAY_CLOSED: lambda t, _, day, days: t.say("Declare {day} a day off?", day=day or days),
    Desk.DAY_OPENED: lambda t, _, day, days: t.say("Declare {day} a working day?", day=day or days),
    Desk.DAY_FORGOTTEN: lambda t, _, day, days: t.say(
        "Take the declaration of {day} back?", day=day or days
    ),
    Desk.REVOKED: lambda t, text, *_: t.say("Take all rights of {name} back?", name=text),
    Desk.VENUE_ADDED: lambda t, text, *_: t.say("New place: {place}?", place=text),
}


def warning(warned: Warned, t: Tongue) -> str:
    """One thing to look at before saving."""
    return _WARNINGS[warned.warn](warned, _days(warned, t), t)


def _holiday(warned: Warned, days: str, t: Tongue) -> str:
    # Several days are holidays of several names: only one alone is called by its own.
    told = days if warned.count > 1 else f"{days} ({day_off(warned.text, t)})"
    if warned.held:
        return t.say("Takes place on a holiday: {days}", days=told)
    return t.say("Not on holidays: {days}", days=told)


_WARNINGS: dict[Warn, Callable[[Warned, str, Tongue], str]] = {
    Warn.UNREAD: lambda w, _, t: t.say("Not read: “{words}”. It is not saved.", words=w.text),
    Warn.WEEKDAY_OFF: lambda _, days, t: t.say(
        "The weekday does not fit: this is {day}.", day=days
    ),
    Warn.NEW_VENUE: lambda w, _, t: t.say(
        "New place: {place}. It is saved with the event.", place=w.text
    ),
    Warn.NO_HOURS: lambda _, __, t: t.say("No hours yet. Type them, for example: 09.00-15.00"),
    Warn.WRONG_RULE: lambda w, _, t: t.say("These days cannot be saved: {why}", why=w.text),
    Warn.ENDS_FIRST: lambda _, __, t: t.say("It ends before it starts. Type the days again."),
    Warn.CLOSES_FIRST: lambda _, __, t: t.say("It closes before it opens."),
    Warn.NEVER_HELD: lambda _, __, t: t.say("No day of it takes place."),
    Warn.PAST: lambda _, days, t: t.say("A day in the past: {days}", days=days),
    Warn.HOLIDAY: _holiday,
    Warn.VENUE_CLOSED: lambda _, days, t: t.say("The place is closed on {days}", days=days),
    Warn.TWICE: lambda w, days, t: t.say(
        "At the same place and hours already: {event} ({days})", event=w.text, days=days
    ),
    Warn.THERE_WITHOUT_HOURS: lambda w, days, t: t.say(
        "There already, its hours not announced yet: {event} ({days})", event=w.text, days=days
    ),
    Warn.SAME_NAME: lambda w, _, t: t.say("A place is called so already: {place}", place=w.text),
    Warn.OUTSIDE_REGION: lambda w, _, t: (
        t.say("The point lies in {region}, not in the region named.", region=w.text)
        if w.text
        else t.say("The point lies far from the region named.")
    ),
    Warn.OTHER_KECAMATAN: lambda w, _, t: t.say(
        "It does not lie in the region named: {place}", place=w.text
    ),
    Warn.FAR_FROM_REGION: lambda _, __, t: t.say("The point lies far from the region named."),
    Warn.OTHER_REGION: lambda w, _, t: t.say("This place is not in {region}.", region=w.text),
    Warn.ONCE_ONLY: lambda _, days, t: t.say(
        "It no longer comes again: the last day is {day}.", day=days
    ),
    Warn.DAYS_GONE: lambda _, days, t: t.say("No longer there: {days}", days=days),
    Warn.PUSHED_ON: lambda _, days, t: t.say(
        "Moved to a working day because of holidays: {days}", days=days
    ),
    Warn.BREAK_OUTSIDE: lambda _, __, t: t.say("The break is outside the opening hours."),
    Warn.INTAKE_OUTSIDE: lambda _, __, t: t.say("The last intake is outside the opening hours."),
}


def clashed(reply: Clashed, t: Tongue) -> Iterator[Paragraph]:
    """Somebody was quicker; nothing is lost."""
    who = ", ".join(reply.who)
    line = (
        t.say("{who} changed it while you were at it. Nothing of yours is lost.", who=who)
        if who
        else t.say("It was changed while you were at it. Nothing of yours is lost.")
    )
    yield paragraph(Part.HEAD, strong(value(reply.thing, t)), plain(line))
    if reply.gone:
        yield paragraph(Part.TEXT, plain(t.say("It is no longer in the schedule.")))
    if reply.theirs:
        changed = (plain(f"• {difference(each, t)}") for each in reply.theirs)
        yield paragraph(Part.TEXT, strong(t.say("Their change")), *changed)
    if reply.mine:
        changed = (plain(f"• {difference(each, t)}") for each in reply.mine)
        yield paragraph(Part.TEXT, strong(t.say("Your change")), *changed)
    if reply.both:
        names = fmt.joined((field_name(field, t) for field in reply.both), t.language)
        yield note(t.say("Both changed: {fields}. Yours would stand.", fields=names))


def _coming(reply: Preview | Planned, t: Tongue) -> str:
    if not reply.coming:
        return t.say("Next days: none")
    told = " · ".join(fmt.button_day(day, t.language) for day in reply.coming)
    year = reply.coming[-1].year
    more = " …" if reply.more else ""
    return t.say("Next days: {days}", days=f"{told} {year}{more}")


def _days(warned: Warned, t: Tongue) -> str:
    if not warned.days:
        return ""
    told = ", ".join(fmt.plain_day(day, t.language) for day in warned.days[:3])
    if warned.warn is Warn.WEEKDAY_OFF:
        return fmt.day(warned.days[0], t.language)
    more = warned.count - len(warned.days[:3])
    return (
        t.count("{days} and {count} more", "{days} and {count} more", more, days=told)
        if more > 0
        else told
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
