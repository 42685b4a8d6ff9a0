"""An officer finds an event or a venue by words, and what nobody has confirmed for long."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule_data.model import EventStatus, Venue
from schedule_data.model.desk import Edit
from schedule_data.search import (
    events_at,
    find_events,
    find_venues,
    new_slug,
    paged,
    stale_events,
)
from schedule_data.snapshot import packaged_snapshot

TODAY = date(2019, 11, 25)
FIRST = packaged_snapshot()


def uids(page):
    return [event.uid for event in page.items]


def test_events_to_come_stand_before_those_that_are_over():
    found = uids(find_events(FIRST, TODAY))
    assert len(found) == 7
    assert found[-2:] == ["aeon-jgc-2019", "mkg-3-2019"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("aeon", {"aeon-jgc-2019"}),
        ("TPU", {"tpu-karet-tengsin-2019", "tpu-malaka-2019"}),
        ("mall utara", {"bella-terra-2019", "mkg-3-2019"}),
        ("mall di mars", set()),
    ],
)
def test_events_are_found_by_all_of_the_words(words, expected):
    assert set(uids(find_events(FIRST, TODAY, words))) == expected


def test_events_of_a_venue_and_venues_by_an_alias():
    assert [event.uid for event in events_at(FIRST, "mkg-3", TODAY)] == ["mkg-3-2019"]
    assert [venue.slug for venue in find_venues(FIRST, "bms").items] == ["blok-m-square"]
    assert find_venues(FIRST).total == 7


def test_stale_are_events_to_come_that_nobody_confirmed_for_sixty_days():
    assert stale_events(FIRST, TODAY).total == 0
    later = date(2020, 3, 1)
    assert stale_events(FIRST, later).total == 5
    event = FIRST.events["blok-m-square-2019"]
    for change in ({"confirmed_on": later}, {"status": EventStatus.CANCELLED}):
        changed = FIRST.changed([Edit(event, replace(event, **change))])
        assert "blok-m-square-2019" not in uids(stale_events(changed, later))


@given(st.integers(0, 130), st.integers(-5, 200), st.integers(-5, 200))
def test_pages_hold_everything_once_and_a_page_is_never_too_long(total, number, size):
    first = paged(range(total), number, size)
    assert 1 <= first.number <= first.pages
    assert len(first.items) <= 50
    pages = [paged(range(total), n, size) for n in range(1, first.pages + 1)]
    assert [item for page in pages for item in page.items] == list(range(total))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Pasar Minggu", "pasar-minggu-2"),
        ("Café  Élan #2", "cafe-elan-2"),
        ("東京", "tempat"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_slug_is_made_of_the_name_and_is_a_new_one(name, slug):
    assert new_slug(name, {"pasar-minggu"}.__contains__) == slug


def test_a_new_venue_is_known_by_its_names_at_once_and_gone_with_its_undo():
    venue = Venue("balai", "Balai Warga", "hall", "jakarta-barat", aliases=("balai rw",))
    added = FIRST.changed([Edit(None, venue)])
    assert "balai rw" in {name.spelling for name in added.names}
    assert added.changed([Edit(venue, None)]).names == FIRST.names
    moved = replace(venue, coordinates=None, parking="ada")
    assert added.changed([Edit(venue, moved)]).names is added.names


def test_many_days_ahead_are_no_reason_to_fail():
    assert stale_events(FIRST, date.max).total >= 0
    assert stale_events(FIRST, date.min + timedelta(days=3)).total == 0
