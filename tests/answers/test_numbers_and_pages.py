"""Listed places are numbered, buttons go on with the count, and long lists come in pages."""

from datetime import date, timedelta

import pytest

from handlers.speech.offer import OfferKind
from handlers.speech.reply import AskedBack, Said, Saying, Schedule, Upcoming
from schedule_data.model.event import Event
from schedule_data.model.place import Venue

DAY = date(2019, 11, 14)


@pytest.fixture
def busy_day(citizen_of):
    """A day with twelve places, Mal 01 to Mal 12, all in Jakarta Pusat."""
    numbers = range(1, 13)
    venues = [Venue(f"mal-{n:02}", f"Mal {n:02}", "mall", "jakarta-pusat") for n in numbers]
    events = [
        Event(uid=v.slug, summary="PTSP", venue=v.slug, first_day=DAY, last_day=DAY) for v in venues
    ]
    return citizen_of(events=events, venues=venues, only=True)


def listed(reply):
    return [(place.number, place.venue.slug) for place in reply.section.places]


def test_the_word_2_picks_the_second_place(citizen):
    reply = citizen.finds("PTSP hari ini di mana?")
    second = reply.section.places[1].venue.slug
    picked = citizen.asks("2")
    assert isinstance(picked, Upcoming)
    assert picked.place.venue.slug == second
    assert not citizen.said.replaces


@pytest.mark.parametrize(
    "words",
    ["2", " 2. ", "no 2", "nomor 2", "yang kedua", "the second one", "dua", "２", "2️⃣", "2 aja kak"],
)
def test_a_number_may_be_said_in_many_ways(citizen, words):
    reply = citizen.finds("PTSP hari ini di mana?")
    assert citizen.asks(words).place.venue.slug == reply.section.places[1].venue.slug


def test_buttons_go_on_with_the_count(citizen):
    citizen.asks("PTSP hari ini di mana?")
    numbers = [choice.number for row in citizen.said.choices for choice in row]
    assert numbers == [4, 5, 6, 7, 8]


def test_a_buttons_number_does_what_the_button_does(citizen):
    citizen.asks("PTSP hari ini di mana?")
    assert isinstance(citizen.asks(citizen.number("Wilayah lain")), AskedBack)


def test_a_long_list_comes_in_pages_and_the_numbers_go_on(busy_day):
    first = busy_day.finds("PTSP hari ini di mana?")
    assert (first.section.total, first.page, first.pages) == (12, 0, 3)
    assert listed(first) == [(n, f"mal-{n:02}") for n in range(1, 6)]
    second = busy_day.presses(busy_day.token("tempat lagi"))
    assert listed(second) == [(n, f"mal-{n:02}") for n in range(6, 11)]
    assert busy_day.said.choices[0][0].number == 11
    last = busy_day.presses(busy_day.token("tempat lagi"))
    assert listed(last) == [(11, "mal-11"), (12, "mal-12")]
    assert busy_day.offers(OfferKind.MORE) == []


def test_on_the_second_page_the_first_places_can_still_be_picked(busy_day):
    busy_day.asks("PTSP hari ini di mana?")
    busy_day.presses(busy_day.token("tempat lagi"))
    assert busy_day.asks("7").place.venue.slug == "mal-07"
    busy_day.asks("PTSP hari ini di mana?")
    busy_day.presses(busy_day.token("tempat lagi"))
    assert busy_day.asks("3").place.venue.slug == "mal-03"


def test_the_pages_of_what_is_open_now_hold_each_place_once(busy_day):
    first = busy_day.finds("sekarang PTSP yang buka di mana?")
    second = busy_day.presses(busy_day.token("tempat lagi"))
    third = busy_day.presses(busy_day.token("tempat lagi"))
    pages = [place for reply in (first, second, third) for _, place in listed(reply)]
    assert len(pages) == len(set(pages)) == 12
    assert third.about_now
    back = busy_day.presses(busy_day.token("sebelumnya"))
    assert listed(back) == listed(second)


def test_a_number_past_the_end_says_how_many_there_are_and_the_list_stays(citizen):
    citizen.asks("PTSP hari ini di mana?")
    reply = citizen.asks("9")
    assert reply == Said(Saying.NO_SUCH_NUMBER, count=8)
    assert isinstance(citizen.asks("1"), Upcoming)


def test_a_number_after_half_an_hour_picks_nothing(citizen):
    citizen.asks("PTSP hari ini di mana?", at="2019-11-14T09:00")
    assert isinstance(citizen.asks("1", at="2019-11-14T09:30"), Upcoming)
    citizen.asks("PTSP hari ini di mana?", at="2019-11-14T10:00")
    reply = citizen.asks("1", at="2019-11-14T10:31")
    assert isinstance(reply, Said)
    assert reply.saying is Saying.NOTHING_TO_PICK


def test_a_map_of_several_places_asks_which(citizen):
    citizen.asks("PTSP hari ini di mana?")
    asked = citizen.presses(citizen.token("Peta"))
    assert isinstance(asked, AskedBack)
    citizen.asks("2")
    assert citizen.said.pin.title == "Blok M Square (titik perkiraan)"


def test_a_point_that_is_not_known_within_400_metres_is_searched_for_by_name(citizen):
    citizen.asks("kapan PTSP di Bella Terra?")
    citizen.presses(citizen.token("Peta"))
    assert citizen.said.pin is None
    links = [s.link for p in citizen.said.paragraphs for line in p.lines for s in line if s.link]
    assert links == ["https://www.google.com/maps/search/?api=1&query=Bella+Terra%2C+Jakarta+Utara"]


def test_another_region_tells_how_many_places_each_has(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    citizen.presses(citizen.token("Wilayah lain"))
    counts = {offer.region.slug: offer.count for offer in citizen.offers(OfferKind.REGION)}
    assert counts["jakarta-pusat"] == 1
    assert counts["jakarta-barat"] == 0
    reply = citizen.presses(citizen.token("Jakarta Utara"))
    assert isinstance(reply, Schedule)
    assert [place.venue.slug for place in reply.section.places] == ["bella-terra"]


def test_months_ahead_are_listed_without_an_end_of_pages(citizen):
    reply = citizen.finds("PTSP bulan depan di mana?")
    assert reply.section.days.end - reply.section.days.start == timedelta(days=30)
    assert reply.section.total == 5
