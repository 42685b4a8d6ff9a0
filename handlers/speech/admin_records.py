"""The desk's records: the audit, who may do what, days off, rows of a file, what to confirm."""

from collections.abc import Iterator
from functools import cache

from handlers.message import Line, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_list_facts import VenueChoice
from handlers.speech.admin_lists import page_of, search
from handlers.speech.admin_parts import Field, Row
from handlers.speech.admin_preview import warning
from handlers.speech.admin_record_facts import (
    AuditLine,
    AuditList,
    ImportTold,
    KnownDay,
    OfficerList,
    RowTold,
    YearTold,
)
from handlers.speech.admin_rules import when
from handlers.speech.admin_values import (
    action,
    difference,
    field_name,
    invitation,
    role,
    value,
)
from handlers.speech.holidays import day_off
from handlers.speech.hours_told import hours_told
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language

_MOST_ROWS = 30
_MOST_REMARKS = 10


def to_confirm(reply: VenueChoice, t: Tongue) -> Iterator[Paragraph]:
    """The places whose facts are old; one tap confirms all of a place."""
    yield paragraph(
        Part.TEXT,
        strong(t.say("Still true? One tap confirms all of a place.")),
        plain(t.count("{count} place waits.", "{count} places wait.", reply.total)),
    )


def audit(reply: AuditList, t: Tongue) -> Iterator[Paragraph]:
    """Who did what, newest first."""
    if not reply.lines:
        none = t.say("Nothing in the audit.")
        if reply.words:
            none = t.say("Nothing found for “{words}”.", words=reply.words)
        yield paragraph(Part.HEAD, strong(none), plain(_done_on(reply, t)))
        return
    yield paragraph(
        Part.HEAD,
        strong(
            t.say("Undo one of these? Tap its number.")
            if reply.undoing
            else t.count("{count} entry in the audit", "{count} entries in the audit", reply.total)
        ),
        plain(page_of(reply.page, reply.pages, t)),
        plain(search(reply.words, t)),
        plain(_done_on(reply, t)),
    )
    for line in reply.lines:
        yield _entry(line, t)


def _done_on(reply: AuditList, t: Tongue) -> str:
    """The days that were searched."""
    return (
        ""
        if reply.days is None
        else t.say("Done on: {days}", days=fmt.days(reply.days, t.language))
    )


def officers(reply: OfficerList, t: Tongue) -> Iterator[Paragraph]:
    """Who may do what."""
    lines = []
    for each in reply.officers:
        fixed = t.say("in the settings") if each.fixed else ""
        who = each.name or str(each.actor)
        known = f" ({each.actor})" if each.name else ""
        told = " · ".join(part for part in (f"{who}{known}", role(each.role, t), fixed) if part)
        lines.append(plain(f"• {told}"))
    yield paragraph(
        Part.TEXT,
        strong(t.say("Who may do what")),
        plain(page_of(reply.page, reply.pages, t)) if reply.pages > 1 else None,
        *lines,
    )
    if reply.invites:
        more = t.count("{count} more", "{count} more", reply.more_invites)
        yield paragraph(
            Part.TEXT,
            strong(t.say("Open invitations")),
            *(
                plain(f"• {invitation(each.name, each.role, each.until, t)}")
                for each in reply.invites
            ),
            plain(more) if reply.more_invites else None,
        )


def year(reply: YearTold, t: Tongue) -> Iterator[Paragraph]:
    """The days off of a year, as the base knows them and as officers declared them."""
    yield paragraph(Part.HEAD, strong(t.say("Days off in {year}", year=reply.year)))
    yield paragraph(Part.TEXT, *(_known_day(day, t) for day in reply.days))
    if not reply.settled:
        yield note(t.say("Cuti bersama of this year is not decreed yet."))
    yield note(t.say("Declare one: /holiday 24 Dec regional holiday. Or: /holiday 24 Dec open"))


def imported(reply: ImportTold, t: Tongue) -> Iterator[Paragraph]:
    """Row by row what would come of it."""
    counts = ", ".join(f"{_rows(t.language)[row]}: {count}" for row, count in reply.counts)
    yield paragraph(Part.HEAD, strong(reply.name or t.say("Pasted lines")), plain(counts))
    wrong = {Row.REFUSED, Row.ASK, Row.ALL_OFF, Row.TOO_LONG}
    seen = wrong | {Row.CLOSED, Row.OFF, Row.LEFT}
    shown = sorted(reply.rows, key=lambda told: told.row not in seen)[:_MOST_ROWS]
    if shown:
        yield paragraph(Part.TEXT, *(_row(told, t) for told in sorted(shown, key=_number)))
    left = len(reply.rows) - len(shown)
    if left > 0:
        yield note(t.count("{count} more row", "{count} more rows", left))
    yield from (note(remark) for remark in reply.remarks[:_MOST_REMARKS])
    yield from (note(f"⚠ {warning(each, t)}") for each in reply.warnings[:_MOST_REMARKS])
    if reply.nowhere:
        yield paragraph(Part.TEXT, strong(t.say("Where is {place}?", place=reply.nowhere)))
    elif any(told.row in wrong for told in reply.rows):
        yield note(t.say("All or nothing: put these right and send it again."))


def _number(told: RowTold) -> int:
    return told.number


def _row(told: RowTold, t: Tongue) -> Line:
    parts = [
        told.text,
        told.venue,
        "" if told.when is None else when(told.when, t),
        hours_told(*told.hours, t),
        *told.more,
        *(difference(each, t) for each in told.facts),
        t.say("missing: {what}", what=field_name(Field(told.missing), t)) if told.missing else "",
        t.say("Not read: “{words}”. It is not saved.", words=told.unread) if told.unread else "",
        t.say("only the first {count} lines are read at once", count=told.most)
        if told.most
        else "",
    ]
    rest = " · ".join(part for part in parts if part)
    number = f"{told.number}. " if told.number else ""  # what is wrong with the whole file has none
    return plain(f"{number}{_rows(t.language)[told.row]}: {rest}")


def _entry(line: AuditLine, t: Tongue) -> Paragraph:
    more = f" +{line.more}" if line.more else ""
    undone = t.say("undone") if line.undone else ""
    times = f" × {line.times}" if line.times > 1 else ""
    who = line.who or t.say("several people")
    done = f"#{line.number} {action(line.action, t)}"
    thing = value(line.thing, t)
    what = f"{done}: {thing}" if thing else done
    note = t.say("a button of the desk") if line.button else f"“{line.note}”" if line.note else ""
    return paragraph(
        Part.TEXT,
        strong(" · ".join(part for part in (f"{what}{more}", undone) if part)),
        plain(f"{who} · {fmt.moment(line.at, t.language)}"),
        *(plain(f"• {difference(each, t)}") for each in line.differences),
        plain(f"{note}{times}".strip()),
    )


def _known_day(day: KnownDay, t: Tongue) -> Line:
    told = [fmt.day_without_year(day.day, t.language), day_off(day.name, t)]
    if day.estimated:
        told.append(t.say("may move"))
    if day.by:
        told.append(t.say("by {who}", who=day.by))
    if day.open:
        told.append(t.say("declared a working day"))
    return plain(f"• {' · '.join(part for part in told if part)}")


@cache
def _rows(language: Language) -> dict[Row, str]:
    t = tongue(language)
    return {
        Row.NEW: t.say("new"),
        Row.CHANGED: t.say("changed"),
        Row.SAME: t.say("unchanged"),
        Row.REFUSED: t.say("refused"),
        Row.ASK: t.say("unclear"),
        Row.CLOSED: t.say("closed days, not taken over: use /closevenue"),
        Row.OFF: t.say("called off or moved, not taken over: use /cancelevent or /editevent"),
        Row.ALL_OFF: t.say("called off or moved, but which sitting?"),
        Row.LEFT: t.say("not read, have a look"),
        Row.TOO_LONG: t.say("too long"),
    }
