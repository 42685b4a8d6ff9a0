"""Where is PTSP? What every answer holds, and that none is a dead end."""

from datetime import date, time

import pytest

from handlers.choice import Action, Chosen, encode
from handlers.speech.facts import Now, TrustLevel
from handlers.speech.offer import OfferKind
from schedule_data.model.event import Event, EventStatus, Override, Recurrence
from schedule_data.model.query import DaySpan, Query

SATURDAY = "2019-11-16"


def event(uid, venue, day, **more):
    return Event(uid=uid, summary="PTSP", venue=venue, first_day=day, last_day=day, **more)


def test_the_head_says_the_day_that_was_read_and_how_many_places(citizen):
    reply = citizen.finds("besok PTSP di mana?")
    assert reply.section.days == DaySpan.day(date(2019, 11, 15))
    assert reply.section.total == 3


def test_the_head_says_the_days_also_when_there_is_nothing(citizen):
    reply = citizen.finds("10 November 2019 PTSP di mana?")
    assert reply.section.days == DaySpan.day(date(2019, 11, 10))


def test_an_unknown_fact_stays_unknown(citizen):
    reply = citizen.finds("PTSP hari ini di Lapangan Banteng?")
    (place,) = reply.section.places
    assert place.opens is None
    assert place.services == ()


def test_where_the_source_leaves_the_cemetery_open_both_are_named(citizen):
    reply = citizen.finds("PTSP Selasa di mana?")
    (cemetery,) = [p for p in reply.section.places if p.venue.slug == "tpu-karet-tengsin"]
    assert [(each.name, each.address) for each in cemetery.venue.candidates] == [
        ("TPU Karet Pasar Baru Barat", "Jl. KH Mas Mansyur"),
        ("TPU Karet Bivak", "Jl. Penjernihan"),
    ]


def test_a_place_whose_services_nobody_lists_is_told_with_ask_first(citizen):
    reply = citizen.finds("izin usaha hari ini di mana?")
    assert reply.section.total == 3
    assert all(place.ask_first for place in reply.section.places)


def test_a_place_whose_services_are_known_is_told_with_them(citizen_of):
    day = date(2019, 11, 14)
    citizen = citizen_of(
        events=[
            event("grave", "tpu-malaka", day, services=frozenset({"makam"})),
            event("shop", "mkg-3", day, services=frozenset({"usaha", "bangunan"})),
        ],
        only=True,
    )
    reply = citizen.finds("izin makam hari ini di mana?")
    assert [place.venue.slug for place in reply.section.places] == ["tpu-malaka"]
    assert not reply.section.places[0].ask_first
    other = citizen.finds("izin usaha hari ini di mana?").section.places[0]
    assert [service.slug for service in other.services] == ["usaha", "bangunan"]


@pytest.mark.parametrize(
    ("clock", "now", "minutes"),
    [
        ("09:00", Now.OPENS, 60),
        ("09:59:30", Now.OPENS, 1),
        ("10:00", Now.OPEN, 660),
        ("19:40", Now.OPEN, 80),
        ("20:59:50", Now.OPEN, 1),
        ("21:00", Now.CLOSED, None),
    ],
)
def test_it_says_how_the_place_stands_at_this_moment(citizen, clock, now, minutes):
    reply = citizen.finds("PTSP hari ini di mana?", at=f"{SATURDAY}T{clock}")
    state = reply.section.places[0].state
    assert (state.now, state.minutes) == (now, minutes)


def test_a_place_that_has_closed_says_when_it_is_there_next(citizen):
    reply = citizen.finds("MKG masih buka?", at=f"{SATURDAY}T22:00")
    state = reply.section.places[0].state
    assert state.now is Now.CLOSED
    assert (state.again, state.again_opens) == (date(2019, 11, 17), time(10))


def test_whether_it_is_open_now_nobody_knows_where_the_hours_are_not_told(citizen):
    reply = citizen.finds("Blok M Square masih buka?")
    assert reply.about_now
    assert reply.section.places[0].state.now is Now.UNSAID


def test_asked_what_is_open_now_the_open_ones_come_first(citizen_of):
    day = date(2019, 11, 14)
    citizen = citizen_of(
        events=[
            event("shut", "lapangan-banteng", day, opens=time(7), closes=time(8)),
            event("open", "mkg-3", day, opens=time(8), closes=time(12)),
            event("later", "aeon-jgc", day, opens=time(10), closes=time(12)),
        ],
        only=True,
    )
    reply = citizen.finds("sekarang PTSP yang buka di mana?")
    assert [place.venue.slug for place in reply.section.places] == [
        "mkg-3",
        "aeon-jgc",
        "lapangan-banteng",
    ]
    assert [place.number for place in reply.section.places] == [1, 2, 3]


def test_no_day_named_gives_what_is_left_today_then_the_next_day(citizen):
    reply = citizen.finds("PTSP di mana?")
    assert reply.section.days == DaySpan.day(date(2019, 11, 14))
    assert reply.section.total == 3
    assert reply.then.days == DaySpan.day(date(2019, 11, 15))
    assert [place.number for place in reply.then.places] == [4, 5, 6]


def test_no_day_named_and_all_closed_says_so_and_goes_on_to_tomorrow(citizen):
    reply = citizen.finds("PTSP di mana?", at=f"{SATURDAY}T21:30")
    assert reply.section.places == ()
    assert [place.venue.slug for place in reply.shut] == ["mkg-3"]
    assert reply.then.days == DaySpan.day(date(2019, 11, 17))
    assert [place.venue.slug for place in reply.then.places] == ["mkg-3"]


def test_nothing_in_a_region_gives_its_next_day_and_the_nearest_place_of_that_day(citizen):
    reply = citizen.finds("PTSP hari ini di Jakarta Timur?")
    assert reply.section.places == ()
    assert reply.then.days == DaySpan.day(date(2019, 11, 18))
    assert [place.venue.slug for place in reply.then.places] == ["tpu-malaka"]
    assert [place.venue.slug for place in reply.elsewhere] == ["bella-terra"]
    (offer,) = citizen.offers(OfferKind.PLACE)
    assert offer.venue.slug == "bella-terra"


def test_a_region_that_has_no_day_at_all_still_leads_on(citizen):
    reply = citizen.finds("PTSP di Jakarta Barat hari ini?")
    assert (reply.section.places, reply.then) == ((), None)
    assert reply.elsewhere
    assert citizen.offers(OfferKind.REGIONS)


def test_a_place_that_has_no_more_days_says_which_was_the_last(citizen):
    reply = citizen.finds("PTSP di MKG hari ini?", at="2019-12-02T09:00")
    assert reply.section.places == ()
    assert reply.last == date(2019, 11, 17)
    assert reply.elsewhere


def test_whether_a_weekly_place_opens_on_a_holiday_is_told_as_uncertain(citizen):
    # Ascension Day, a Thursday: Lapangan Banteng's day.
    reply = citizen.finds("PTSP 21 Mei 2020 di mana?", at="2020-05-20T09:00")
    assert reply.section.places == ()
    unsure = [each for each in reply.days_off if not each.certain]
    assert [venue.slug for each in unsure for venue in each.venues] == ["lapangan-banteng"]


def test_an_hour_at_which_nothing_is_open_shows_the_days_hours_all_the_same(citizen):
    reply = citizen.finds("PTSP hari ini jam 10 malam?", at=f"{SATURDAY}T09:00")
    assert reply.off_hours
    assert reply.then is None
    assert [place.venue.slug for place in reply.section.places] == ["mkg-3"]


def test_a_weekend_tells_a_place_once_with_both_its_days(citizen):
    reply = citizen.finds("PTSP akhir pekan ini di mana?")
    (place,) = reply.section.places
    assert place.days == (date(2019, 11, 16), date(2019, 11, 17))


def test_buttons_lead_to_the_days_around_the_weekend_another_region_and_the_map(citizen):
    citizen.asks("PTSP hari ini di mana?")
    assert citizen.offers(OfferKind.PREVIOUS)[0].days == DaySpan.day(date(2019, 11, 13))
    assert citizen.offers(OfferKind.NEXT)[0].days == DaySpan.day(date(2019, 11, 15))
    for kind in (OfferKind.WEEKEND, OfferKind.REGIONS, OfferKind.MAP):
        assert len(citizen.offers(kind)) == 1


def test_the_days_around_keep_the_region(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    reply = citizen.presses(citizen.token("15 Nov"))
    assert [place.venue.slug for place in reply.section.places] == ["blok-m-square"]
    assert citizen.said.replaces


def test_this_weekend_on_an_old_button_is_the_weekend_of_the_day_it_is_pressed(citizen):
    citizen.asks("PTSP hari ini di mana?")
    token = citizen.token("Akhir pekan")
    reply = citizen.presses(token, at="2019-11-20T09:00")
    assert reply.section.days == DaySpan(date(2019, 11, 23), date(2019, 11, 24))


def test_on_the_last_day_of_the_calendar_there_is_no_next_day(citizen):
    last = Query(when=DaySpan.day(date.max))
    reply = citizen.presses(encode(Chosen(Action.FIND, last), "id"))
    assert reply.section.days == DaySpan.day(date.max)
    assert citizen.offers(OfferKind.NEXT) == []


def series(*overrides):
    """Every Thursday at Lapangan Banteng, with some of its days changed."""
    return Event(
        uid="weekly",
        summary="PTSP",
        venue="lapangan-banteng",
        first_day=date(2019, 11, 1),
        recurrence=Recurrence(rrule="FREQ=WEEKLY;BYDAY=TH"),
        overrides=overrides,
    )


def test_a_day_that_was_called_off_says_why(citizen_of):
    off = Override(date(2019, 11, 14), status=EventStatus.CANCELLED, reason="banjir")
    reply = citizen_of(events=[series(off)], only=True).finds("PTSP hari ini di mana?")
    assert reply.section.places == ()
    (cause,) = reply.days_off
    assert (cause.cancelled, cause.reason) == (True, "banjir")
    assert reply.then.days == DaySpan.day(date(2019, 11, 21))


def test_a_day_that_was_moved_says_where_to(citizen_of):
    moved = Override(date(2019, 11, 14), day=date(2019, 11, 15))
    citizen = citizen_of(events=[series(moved)], only=True)
    reply = citizen.finds("PTSP hari ini di mana?")
    assert [each.moved_to for each in reply.days_off] == [date(2019, 11, 15)]
    assert citizen.places("besok PTSP di mana?") == {"lapangan-banteng"}


@pytest.mark.parametrize(
    ("opens", "closes", "clock", "now"),
    [
        (time(10), None, "09:00", Now.OPENS),
        (time(10), None, "11:00", Now.UNSAID),
        (None, time(15), "11:00", Now.UNSAID),
        (None, time(15), "15:00", Now.CLOSED),
        (time(20), time(2), "23:00", Now.OPEN),
    ],
)
def test_hours_of_which_half_is_known_tell_what_they_can(citizen_of, opens, closes, clock, now):
    sitting = event("x", "mkg-3", date(2019, 11, 14), opens=opens, closes=closes)
    citizen = citizen_of(events=[sitting], only=True)
    reply = citizen.finds("PTSP hari ini di mana?", at=f"2019-11-14T{clock}")
    assert reply.section.places[0].state.now is now


def test_a_time_outside_the_hours_does_not_hide_the_days_to_come(citizen):
    schedule = citizen.finds("mkg jam 9 malam")
    assert schedule.then is not None
    assert schedule.then.days.start.isoformat() == "2019-11-15"
    assert schedule.last is None


def test_old_facts_are_doubted_where_the_next_day_is_one_line(citizen):
    schedule = citizen.finds("ptsp hari ini di mana?", at="2026-11-28T09:00")
    assert not schedule.section.places
    assert schedule.trust is not None
    assert schedule.trust.level is TrustLevel.OLD


MALLS = {"blok-m-square", "bella-terra", "mkg-3"}


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("mall mana aja minggu ini", MALLS),
        ("which malls this week", MALLS),
        ("taman mana minggu ini", {"lapangan-banteng"}),
        ("selasa depan di makam mana", {"tpu-karet-tengsin"}),
        ("minggu depan di taman mana aja", {"lapangan-banteng"}),
        ("pasar mana minggu ini", set()),
        ("minggu ini bukan di mall", {"lapangan-banteng"}),
        ("selain mall ada ga minggu ini", {"lapangan-banteng"}),
        ("minggu ini selain blok m square", {"lapangan-banteng", "bella-terra", "mkg-3"}),
        (
            "asal jangan di mkg, minggu ini dmn",
            {"lapangan-banteng", "blok-m-square", "bella-terra"},
        ),
        ("minggu ini kecuali jaksel", {"lapangan-banteng", "bella-terra", "mkg-3"}),
        ("not blok m, where else tomorrow", {"bella-terra", "mkg-3"}),
        ("semua mall besok kecuali bella terra", {"blok-m-square", "mkg-3"}),
        ("besok selain di kelapa gading", {"blok-m-square"}),
        ("selain malaka dimana senin", {"blok-m-square", "bella-terra"}),
    ],
)
def test_only_the_kind_of_place_that_is_asked_for_and_none_that_is_excepted(citizen, words, places):
    assert citizen.places(words) == places


def test_what_is_excepted_stays_out_on_another_day_and_behind_its_button(citizen):
    citizen.asks("besok selain blok m square")
    reply = citizen.finds("kalau senin?")
    assert "blok-m-square" not in {place.venue.slug for place in reply.section.places}
    offer = next(o for row in reply.offers for o in row if o.chosen.query.but)
    pressed = citizen.presses(encode(offer.chosen, "id"))
    assert [venue.slug for venue in pressed.scope.without] == ["blok-m-square"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("tgl 24 des di karet", "tpu-karet-tengsin"),
        ("tgl 30 des di malaka ada?", "tpu-malaka"),
        ("besok di terra ada?", "bella-terra"),
    ],
)
def test_one_word_of_a_venues_name_is_enough(citizen, words, place):
    reply = citizen.finds(words)
    assert place in {venue.slug for venue in reply.scope.venues}


@pytest.mark.parametrize("words", ["karet besok", "besok karet ada?", "is karet on tomorrow?"])
def test_a_bare_word_of_a_venues_name_is_that_venue_and_not_the_district_of_the_name(
    citizen, words
):
    reply = citizen.finds(words)
    assert [venue.slug for venue in reply.scope.venues] == ["tpu-karet-tengsin"]
    assert reply.scope.regions == ()
    assert not reply.section.places


def test_a_district_named_beside_such_a_word_is_kept(citizen):
    reply = citizen.finds("karet tebet besok")
    assert [region.slug for region in reply.scope.regions] == ["jakarta-selatan"]


@pytest.mark.parametrize("words", ["kemarin di mana?", "where was it yesterday?"])
def test_nobody_is_told_to_call_before_a_trip_to_a_day_that_is_past(citizen, words):
    assert citizen.places(words)
    assert not any("Sebelum berangkat" in line or "Before you" in line for line in citizen.lines())


def test_the_nearest_places_of_a_week_are_not_those_of_one_day(citizen):
    citizen.finds("kep seribu minggu depan")
    assert any(line.startswith("Yang terdekat pada hari-hari itu") for line in citizen.lines())
    citizen.finds("kep seribu besok")
    assert any(line.startswith("Yang terdekat pada hari itu") for line in citizen.lines())


def test_one_reading_alone_is_no_choice(citizen):
    citizen.asks("akhir desember ada dimana")
    assert "Maksudnya ini?" in citizen.lines()
    citizen.asks("31 november ada dimana")
    assert "Maksudnya yang mana?" in citizen.lines()


@pytest.mark.parametrize("words", ["hari ini masih ada?", "anything left today?"])
def test_when_all_of_today_has_closed_the_next_day_is_told(citizen, words):
    reply = citizen.finds(words, at="2019-11-17T21:30")
    assert [place.venue.slug for place in reply.section.places] == ["mkg-3"]
    assert (reply.then.days, reply.then.total) == (DaySpan.day(date(2019, 11, 18)), 3)
