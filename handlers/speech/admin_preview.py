"""What would be saved, as citizens will see it; and what two officers changed at once."""

from collections.abc import Iterator

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_facts import Clashed, Desk, Field, Preview, Proposal, Warn, Warned
from handlers.speech.admin_rules import when
from handlers.speech.admin_values import difference, field_name
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
    for warned in reply.warnings:
        yield note(f"⚠ {warning(warned, t)}")


def proposal(reply: Proposal, t: Tongue) -> Iterator[Paragraph]:
    """A change before it is saved: what will be said then, and which sittings it touches."""
    yield paragraph(
        Part.HEAD,
        strong(heading(reply, t)),
        plain(t.say("Citizens do not see it yet.")),
        plain(f"“{reply.reason}”") if reply.reason else None,
    )
    changed = [each for each in reply.differences if each.field is not Field.DAY]
    if changed:
        yield paragraph(Part.TEXT, *(plain(f"• {difference(each, t)}") for each in changed))
    if reply.count:
        touched = (
            plain(f"• {each.venue}, {fmt.day(each.day, t.language)}") for each in reply.touched
        )
        head = t.count("{count} sitting changes:", "{count} sittings change:", reply.count)
        yield paragraph(Part.TEXT, plain(head), *touched)
    for warned in reply.warnings:
        yield note(f"⚠ {warning(warned, t)}")


def heading(reply: Proposal, t: Tongue) -> str:
    """What is about to be done."""
    day = "" if reply.day is None else fmt.day(reply.day, t.language)
    days = "" if reply.days is None else fmt.days(reply.days, t.language)
    match reply.saying:
        case Desk.CALLED_OFF_DAY:
            return t.say("Call off {event}, {day}?", event=reply.text, day=day)
        case Desk.CALLED_OFF_FROM:
            return t.say("End {event}: no more from {day} on?", event=reply.text, day=day)
        case Desk.CALLED_OFF:
            return t.say("Call off {event} altogether?", event=reply.text)
        case Desk.CLOSED_VENUE:
            return t.say("Close {place}, {days}?", place=reply.text, days=days)
        case Desk.OPENED_VENUE:
            return t.say("Open {place} again, {days}?", place=reply.text, days=days)
        case Desk.HOURS_CHANGED:
            return t.say("Other hours for all, {days}?", days=days)
        case Desk.DAY_CLOSED:
            return t.say("Declare {day} a day off?", day=day)
        case Desk.DAY_OPENED:
            return t.say("Declare {day} a working day?", day=day)
        case Desk.DAY_FORGOTTEN:
            return t.say("Take the declaration of {day} back?", day=day)
        case Desk.REVOKED:
            return t.say("Take all rights of {name} back?", name=reply.text)
        case Desk.VENUE_ADDED:
            return t.say("New place: {place}?", place=reply.text)
        case _:
            told = f"{reply.text}, {day}" if day else reply.text
            return t.say("Change {what}?", what=told)


def warning(warned: Warned, t: Tongue) -> str:
    """One thing to look at before saving."""
    days = _days(warned, t)
    match warned.warn:
        case Warn.UNREAD:
            return t.say("Not read: “{words}”. It is not saved.", words=warned.text)
        case Warn.WEEKDAY_OFF:
            return t.say("The weekday does not fit: this is {day}.", day=days)
        case Warn.NEW_VENUE:
            return t.say("New place: {place}. It is saved with the event.", place=warned.text)
        case Warn.NO_HOURS:
            return t.say("No hours yet. Type them, for example: 09.00-15.00")
        case Warn.WRONG_RULE:
            return t.say("These days cannot be saved: {why}", why=warned.text)
        case Warn.ENDS_FIRST:
            return t.say("It ends before it starts. Type the days again.")
        case Warn.CLOSES_FIRST:
            return t.say("It closes before it opens.")
        case Warn.NEVER_HELD:
            return t.say("No day of it takes place.")
        case Warn.PAST:
            return t.say("A day in the past: {days}", days=days)
        case Warn.HOLIDAY:
            return _holiday(warned, days, t)
        case Warn.VENUE_CLOSED:
            return t.say("The place is closed on {days}", days=days)
        case Warn.TWICE:
            return t.say(
                "At the same place and hours already: {event} ({days})",
                event=warned.text,
                days=days,
            )
        case Warn.SAME_NAME:
            return t.say("A place is called so already: {place}", place=warned.text)
        case Warn.OUTSIDE_REGION:
            return t.say("The point lies in {region}, not in the region named.", region=warned.text)
        case Warn.FAR_FROM_REGION:
            return t.say("The point lies far from the region named.")


def clashed(reply: Clashed, t: Tongue) -> Iterator[Paragraph]:
    """Somebody was quicker; nothing is lost."""
    who = ", ".join(reply.who)
    line = (
        t.say("{who} changed it while you were at it. Nothing of yours is lost.", who=who)
        if who
        else t.say("It was changed while you were at it. Nothing of yours is lost.")
    )
    yield paragraph(Part.HEAD, strong(reply.thing), plain(line))
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


def _holiday(warned: Warned, days: str, t: Tongue) -> str:
    if warned.held:
        return t.say("Takes place on a holiday: {days} ({holiday})", days=days, holiday=warned.text)
    return t.say("Not on holidays: {days} ({holiday})", days=days, holiday=warned.text)


def _coming(reply: Preview, t: Tongue) -> str:
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
