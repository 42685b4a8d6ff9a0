"""The desk's lists: events, venues, the audit, who may do what, days off, rows of a file."""

from collections.abc import Iterator
from functools import cache

from handlers.message import Line, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_facts import (
    AuditLine,
    AuditList,
    EventCard,
    EventLine,
    EventList,
    Field,
    ImportTold,
    KnownDay,
    OfficerList,
    Question,
    Row,
    RowTold,
    VenueCard,
    VenueChoice,
    VenueList,
    YearTold,
)
from handlers.speech.admin_rules import when
from handlers.speech.admin_values import difference, field_name, hours, pauses, role, value
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.placing import full
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.desk import Action
from schedule_data.model.event import EventStatus
from schedule_data.model.text import Language

_MOST_ROWS = 30


def events(reply: EventList, t: Tongue) -> Iterator[Paragraph]:
    """Events, numbered; the number picks."""
    if not reply.lines:
        none = t.say("All facts are fresh.") if reply.stale else t.say("No event found.")
        yield paragraph(Part.HEAD, strong(none))
        return
    yield paragraph(
        Part.HEAD,
        strong(_events_head(reply, t)),
        plain(_page(reply.page, reply.pages, t)),
        plain(_search(reply.words, t)),
    )
    for line in reply.lines:
        yield _event(line, t, stale=reply.stale)


def event(reply: EventCard, t: Tongue) -> Iterator[Paragraph]:
    """All of one event."""
    known = reply.event
    yield paragraph(
        Part.HEAD,
        strong(known.summary),
        plain(_sentence(when(reply.when, t))),
        plain(t.say("Called off")) if known.status is EventStatus.CANCELLED else None,
    )
    if reply.place is not None:
        yield full(reply.place, t, numbered=False)
    yield paragraph(Part.TEXT, *_facts(reply, t))
    if reply.coming:
        days = " · ".join(fmt.button_day(day, t.language) for day in reply.coming)
        yield paragraph(Part.TEXT, plain(t.say("Next days: {days}", days=days)))


def venues(reply: VenueList, t: Tongue) -> Iterator[Paragraph]:
    """Venues, numbered; the number picks."""
    if not reply.venues:
        yield paragraph(Part.HEAD, strong(t.say("No place found.")))
        return
    head = (
        t.say("Which place is closed?")
        if reply.question is Question.CLOSE_WHICH
        else t.count("{count} place", "{count} places", reply.total)
    )
    yield paragraph(
        Part.HEAD,
        strong(head),
        plain(_page(reply.page, reply.pages, t)),
        plain(_search(reply.words, t)),
    )
    for number, (known, region) in enumerate(reply.venues, 1):
        where = "" if region is None else region.name.in_language(t.language)
        yield paragraph(Part.PLACE, strong(known.name, f" · {where}"), number=number)


def venue(reply: VenueCard, t: Tongue) -> Iterator[Paragraph]:
    """All of one venue."""
    known, region = reply.venue, reply.region
    where = [
        known.kelurahan,
        known.kecamatan,
        region.name.in_language(t.language) if region else "",
    ]
    yield paragraph(
        Part.HEAD,
        strong(known.name),
        plain(", ".join(part for part in where if part)),
        plain(known.address or ""),
    )
    facts = (
        (Field.ALIASES, known.aliases),
        (Field.KIND, known.kind),
        (Field.POINT, known.coordinates),
        (Field.WHEELCHAIR, known.wheelchair),
        (Field.PARKING, known.parking),
        (Field.FINDING, known.finding),
    )
    yield paragraph(
        Part.TEXT,
        *(plain(f"{field_name(field, t)}: {value(of, t) or '–'}") for field, of in facts),
        plain(t.count("{count} event here", "{count} events here", reply.events)),
    )


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
        yield paragraph(Part.HEAD, strong(t.say("Nothing in the audit.")))
        return
    yield paragraph(
        Part.HEAD,
        strong(t.count("{count} entry in the audit", "{count} entries in the audit", reply.total)),
        plain(_page(reply.page, reply.pages, t)),
        plain(_search(reply.words, t)),
    )
    for line in reply.lines:
        yield _entry(line, t)


def officers(reply: OfficerList, t: Tongue) -> Iterator[Paragraph]:
    """Who may do what."""
    lines = []
    for each in reply.officers:
        fixed = f" · {t.say('in the settings')}" if each.fixed else ""
        who = each.name or str(each.actor)
        known = f" ({each.actor})" if each.name else ""
        lines.append(plain(f"• {who}{known} · {role(each.role, t)}{fixed}"))
    yield paragraph(Part.TEXT, strong(t.say("Who may do what")), *lines)


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
    shown = sorted(reply.rows, key=lambda told: told.row is not Row.REFUSED)[:_MOST_ROWS]
    if shown:
        yield paragraph(Part.TEXT, *(_row(told, t) for told in sorted(shown, key=_number)))
    left = len(reply.rows) - len(shown)
    if left > 0:
        yield note(t.count("{count} more row", "{count} more rows", left))
    if any(told.row in (Row.REFUSED, Row.ASK) for told in reply.rows):
        yield note(t.say("All or nothing: put these right and send it again."))


def _number(told: RowTold) -> int:
    return told.number


def _row(told: RowTold, t: Tongue) -> Line:
    parts = [
        told.text,
        told.venue,
        "" if told.when is None else when(told.when, t),
        hours(*told.hours, t),
        t.say("missing: {what}", what=field_name(Field(told.missing), t)) if told.missing else "",
    ]
    rest = " · ".join(part for part in parts if part)
    return plain(f"{told.number}. {_rows(t.language)[told.row]}: {rest}")


def _events_head(reply: EventList, t: Tongue) -> str:
    if reply.question is Question.WHICH_EVENT:
        return t.say("Which event?")
    if reply.stale:
        return t.count(
            "{count} event not confirmed for long",
            "{count} events not confirmed for long",
            reply.total,
        )
    return t.count("{count} event", "{count} events", reply.total)


def _event(line: EventLine, t: Tongue, *, stale: bool) -> Paragraph:
    known = line.event
    told = hours(known.opens, known.closes, t)
    off = f" · {t.say('called off')}" if known.status is EventStatus.CANCELLED else ""
    since = ""
    if stale:
        since = (
            t.say("confirmed {day}", day=fmt.plain_day(known.confirmed_on, t.language))
            if known.confirmed_on
            else t.say("never confirmed")
        )
    return paragraph(
        Part.PLACE,
        strong(line.venue.name, f" · {known.summary}{off}"),
        plain(" · ".join(part for part in (_sentence(when(line.when, t)), told, since) if part)),
        number=line.number,
    )


def _facts(reply: EventCard, t: Tongue) -> Iterator[Line]:
    known = reply.event
    facts = (
        (Field.HOLIDAYS, value(known.on_holidays, t)),
        (Field.PAUSE, pauses(known.pauses, t)),
        (Field.INTAKE, value(known.last_intake, t)),
        (Field.QUOTA, value(known.quota, t)),
        (Field.NOTE, known.note or ""),
        (Field.CONFIRMED, value(known.confirmed_on, t)),
    )
    for field, told in facts:
        if told:
            yield plain(f"{field_name(field, t)}: {told}")
    for override in known.overrides[-10:]:
        yield plain(f"• {value(override, t)}")


def _entry(line: AuditLine, t: Tongue) -> Paragraph:
    more = f" +{line.more}" if line.more else ""
    undone = f" · {t.say('undone')}" if line.undone else ""
    return paragraph(
        Part.TEXT,
        strong(f"#{line.number} {_actions(t.language)[line.action]}: {line.thing}{more}{undone}"),
        plain(f"{line.who} · {fmt.moment(line.at, t.language)}"),
        *(plain(f"• {difference(each, t)}") for each in line.differences),
        plain(f"“{line.note}”") if line.note else None,
    )


def _known_day(day: KnownDay, t: Tongue) -> Line:
    told = [fmt.day_without_year(day.day, t.language), day.name]
    if day.estimated:
        told.append(t.say("may move"))
    if day.by:
        told.append(t.say("by {who}", who=day.by))
    if day.open:
        told.append(t.say("declared a working day"))
    return plain(f"• {' · '.join(part for part in told if part)}")


def _page(page: int, pages: int, t: Tongue) -> str:
    return t.say("Page {page} of {pages}", page=page, pages=pages) if pages > 1 else ""


def _search(words: str, t: Tongue) -> str:
    return t.say("Found for “{words}”", words=words) if words else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _rows(language: Language) -> dict[Row, str]:
    t = tongue(language)
    return {
        Row.NEW: t.say("new"),
        Row.CHANGED: t.say("changed"),
        Row.SAME: t.say("unchanged"),
        Row.REFUSED: t.say("refused"),
        Row.ASK: t.say("unclear"),
    }


@cache
def _actions(language: Language) -> dict[Action, str]:
    t = tongue(language)
    return {
        Action.ADD: t.say("added"),
        Action.CHANGE: t.say("changed"),
        Action.CANCEL: t.say("called off"),
        Action.CLOSE: t.say("closed"),
        Action.CONFIRM: t.say("confirmed"),
        Action.IMPORT: t.say("imported"),
        Action.GRANT: t.say("gave rights"),
        Action.REVOKE: t.say("took rights back"),
        Action.INVITE: t.say("invited"),
        Action.UNDO: t.say("undid"),
        Action.REFUSED: t.say("refused attempt"),
    }
