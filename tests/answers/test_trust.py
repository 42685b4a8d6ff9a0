"""How old the facts are: a date at the end after 60 days, in the head after a year."""

from datetime import date

import pytest

from handlers.speech.facts import TrustLevel
from schedule_data.model.event import Event

CONFIRMED = date(2019, 11, 17)


@pytest.mark.parametrize(
    ("today", "level"),
    [
        ("2019-11-18", None),
        ("2020-01-16", None),  # the 60th day after
        ("2020-01-17", TrustLevel.AGEING),
        ("2020-11-17", TrustLevel.AGEING),
        ("2020-11-18", TrustLevel.OLD),
        ("2026-11-24", TrustLevel.OLD),
    ],
)
def test_facts_age_by_the_calendar(citizen, today, level):
    reply = citizen.finds("Blok M Square hari ini?", at=f"{today}T09:00")
    trust = reply.trust
    assert (None if trust is None else trust.level) is level
    if trust is not None:
        assert trust.since == CONFIRMED


def test_old_facts_are_doubted_also_when_only_the_next_day_is_told(citizen):
    reply = citizen.finds("PTSP di Jakarta Timur hari ini?", at="2026-11-24T09:00")
    assert reply.section.places == ()
    assert reply.trust.level is TrustLevel.OLD


def test_only_the_places_that_are_old_are_doubted(citizen_of):
    day = date(2026, 11, 24)
    fresh = Event(
        "new", "PTSP", "aeon-jgc", first_day=day, last_day=day, confirmed_on=date(2026, 11, 20)
    )
    reply = citizen_of(events=[fresh]).finds("PTSP hari ini?", at="2026-11-24T09:00")
    assert reply.trust.places == ("TPU Karet Tengsin", "Blok M Square", "Bella Terra")


def test_what_nobody_ever_confirmed_is_told_so(citizen_of):
    day = date(2019, 11, 14)
    event = Event("new", "PTSP", "aeon-jgc", first_day=day, last_day=day)
    reply = citizen_of(events=[event], only=True).finds("PTSP hari ini?")
    assert (reply.trust.level, reply.trust.since) == (TrustLevel.AGEING, None)
