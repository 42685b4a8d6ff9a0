"""Why desks are closed on days when a reader would expect them open."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from schedule_data.model.answer import Closure
from schedule_data.model.event import Occurrence
from schedule_data.resolver import Missed


def closures(missed: Iterable[Missed]) -> tuple[Closure, ...]:
    """One Closure for each day and cause, in the order of the days; `missed` comes sorted."""
    grouped: dict[Closure, list[Occurrence]] = {}
    for each in missed:
        grouped.setdefault(_cause(each), []).append(each.occurrence)
    causes = sorted(grouped, key=lambda cause: (cause.day, cause.cancelled, not cause.certain))
    return tuple(_with_sittings(cause, grouped[cause]) for cause in causes)


def weekend(day: date) -> Closure:
    """That desks of working days are closed on a Saturday or Sunday."""
    return Closure(day, reason=None, cuti_bersama=False, certain=True)


def _cause(missed: Missed) -> Closure:
    return Closure(
        day=missed.occurrence.day,
        reason=missed.reason,
        cuti_bersama=missed.cuti_bersama,
        certain=missed.certain,
        estimated=missed.estimated,
        cancelled=missed.cancelled,
        moved_to=missed.moved_to,
        moved_where=missed.moved_where,
        shut=missed.shut,
        declared=missed.declared,
    )


def _with_sittings(cause: Closure, sittings: list[Occurrence]) -> Closure:
    return replace(cause, sittings=tuple(sittings))
