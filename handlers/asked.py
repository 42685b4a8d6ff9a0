"""What a question named, and what the ledger says of it, as facts of the answer."""

from collections.abc import Iterable
from datetime import date

from handlers.speech.facts import DayOff, Scope, ToldPermit
from schedule_data.agenda import Agenda
from schedule_data.model.answer import Closure
from schedule_data.model.event import Occurrence
from schedule_data.model.query import Query

_MANY_KINDS = 2


def scope(query: Query, agenda: Agenda) -> Scope:
    """What the question named beside days, in the schedule's order."""
    left_out = [r for slug, r in agenda.regions.items() if slug not in query.regions]
    return Scope(
        tuple(r for slug, r in agenda.regions.items() if slug in query.regions),
        tuple(v for slug, v in agenda.venues.items() if slug in query.places)
        if query.places
        else (),
        tuple(s for slug, s in agenda.services.items() if slug in query.services),
        tuple(sorted(query.kinds)),
        but=left_out[0] if query.regions and len(left_out) == 1 else None,
        without=tuple(v for slug, v in agenda.venues.items() if slug in query.but)
        if query.but
        else (),
        but_kinds=_kinds_left_out(query, agenda),
    )


def _kinds_left_out(query: Query, agenda: Agenda) -> tuple[str, ...]:
    """The sorts of places that are not asked for, where that is the shorter way to say it."""
    if len(query.kinds) < _MANY_KINDS:
        return ()
    gone = {venue.kind for venue in agenda.venues.values()} - query.kinds
    return tuple(sorted(gone)) if len(gone) < len(query.kinds) else ()


def known_permits(codes: Iterable[str], agenda: Agenda) -> tuple[ToldPermit, ...]:
    """The permits of these codes, each with its service and with what took its place."""
    return tuple(filter(None, (_permit(code, agenda) for code in codes)))


def _permit(code: str, agenda: Agenda) -> ToldPermit | None:
    found = agenda.permit(code)
    if found is None:
        return None
    service, permit = found
    successor = agenda.permit(permit.by) if permit.by else None
    return ToldPermit(permit, service, successor[1] if successor else None)


def unsaid(sittings: Iterable[Occurrence], query: Query) -> frozenset[tuple[str, date]]:
    """A service was asked for, and of these sittings no source says what is served: ask first."""
    return frozenset(s.id for s in sittings if query.services and not s.services)


def days_off(closures: Iterable[Closure], agenda: Agenda) -> tuple[DayOff, ...]:
    """Why something is not on, with the venues that it is about."""
    return tuple(
        DayOff(
            closure.day,
            closure.reason,
            cuti_bersama=closure.cuti_bersama,
            certain=closure.certain,
            estimated=closure.estimated,
            cancelled=closure.cancelled,
            moved_to=closure.moved_to,
            moved_where=agenda.venues.get(closure.moved_where or ""),
            shut=closure.shut,
            declared=closure.declared,
            venues=tuple(
                agenda.venues[slug]
                for slug in dict.fromkeys(sitting.venue for sitting in closure.sittings)
            ),
        )
        for closure in closures
    )
