"""A shared location gives the nearest places of today, and is not kept."""

from datetime import date

import pytest

from handlers.message import SharedLocation
from handlers.nearby import nearby, rounded
from handlers.speech.facts import Away
from handlers.speech.reply import Nearby
from schedule_data.model.query import DaySpan

MONAS = (-6.1754, 106.8272)


def test_the_nearest_of_today_comes_first(citizen):
    reply = citizen.shares(*MONAS)
    assert isinstance(reply, Nearby)
    assert reply.section.days == DaySpan.day(date(2019, 11, 14))
    assert [place.venue.slug for place in reply.section.places] == [
        "lapangan-banteng",
        "bella-terra",
        "blok-m-square",
    ]
    assert [place.number for place in reply.section.places] == [1, 2, 3]


@pytest.mark.parametrize(
    ("metres", "within_m", "told"),
    [
        (1034, 100, Away(1000, 100)),
        (1034, 200, Away(1000, 500)),
        (7800, 800, Away(8000, 1000)),
        (900, 2500, Away(0, 5000)),
        (12_300, 2500, Away(10_000, 5000)),
    ],
)
def test_a_distance_is_rounded_to_what_is_known(metres, within_m, told):
    assert rounded(metres, within_m) == told


def test_what_has_closed_is_not_near_any_more(citizen):
    citizen.now = "2019-11-16T21:30"
    reply = citizen.shares(*MONAS)
    assert reply.section.days == DaySpan.day(date(2019, 11, 17))


def test_a_day_with_nothing_gives_the_next_that_has_something(citizen):
    citizen.now = "2019-12-25T09:00"
    reply = citizen.shares(*MONAS)
    assert reply.section.days == DaySpan.day(date(2019, 12, 26))
    assert reply.section.places[0].away is not None


def test_the_location_is_kept_nowhere(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    before = citizen.work.memories["test", "me"].query
    citizen.shares(*MONAS)
    memory = citizen.work.memories["test", "me"]
    assert memory.query == before
    assert "106.8" not in repr(memory)


@pytest.mark.parametrize(
    "point", [(float("nan"), 1.0), (1.0, float("inf")), (91.0, 0.0), (0.0, 200.0)]
)
def test_a_point_that_is_not_on_earth_gets_a_kind_word(citizen, point):
    assert citizen.shares(*point).usable is False
    assert citizen.lines()


def test_a_place_whose_point_nobody_knows_is_told_without_a_distance(citizen_of):
    from datetime import datetime

    from schedule_data.model.event import Event
    from schedule_data.model.place import Venue
    from schedule_data.model.zone import JAKARTA

    day = date(2019, 11, 14)
    citizen = citizen_of(
        events=[Event("x", "PTSP", "nowhere", first_day=day, last_day=day)],
        venues=[Venue("nowhere", "Nowhere", "mall", "jakarta-barat")],
    )
    now = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)
    reply = nearby(SharedLocation(*MONAS), now, citizen.work.agenda)
    assert reply.section.places[-1].venue.slug == "nowhere"
    assert reply.section.places[-1].away is None
