"""The schedule as it comes with the package, and databases to keep it in."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from schedule_data.agenda import Agenda
from schedule_data.model import DaySpan, Query
from schedule_data.snapshot import packaged_snapshot
from tests.databases import KINDS, empty_database

JAKARTA = ZoneInfo("Asia/Jakarta")

# A busy machine is no reason to fail: what must be quick is measured where it matters.
settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("patient")


class Desk:
    """Asks the agenda as a citizen would: `days` and `now` as text, places and regions by slug."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda

    def ask(self, days=None, *, now="2019-11-14 09:00", **wanted):
        when = None
        if days is not None:
            first, _, last = days.partition(" - ")
            when = DaySpan(date.fromisoformat(first), date.fromisoformat(last or first))
        at = wanted.pop("at", None)
        query = Query(when=when, at=at, **{key: frozenset(value) for key, value in wanted.items()})
        return self.agenda.answer(query, datetime.fromisoformat(now).replace(tzinfo=JAKARTA))

    def places(self, days=None, **asked):
        return sorted({each.venue for each in self.ask(days, **asked).occurrences})


@pytest.fixture
def desk() -> Desk:
    return Desk(Agenda(packaged_snapshot()))


@pytest.fixture
def desk_of():
    return lambda snapshot: Desk(Agenda(snapshot))


@pytest.fixture(params=KINDS)
def database(request, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, of each kind."""
    yield from empty_database(request.param, tmp_path)
