"""Where PTSP is on the days that everybody agreed on."""

from datetime import date, time, timedelta

import pytest

MALLS = ["bella-terra", "blok-m-square"]


def test_thursday_14_november_2019_has_both_malls_and_lapangan_banteng(desk):
    assert desk.places("2019-11-14") == [*MALLS, "lapangan-banteng"]


def test_monday_18_november_2019_has_tpu_malaka_in_place_of_lapangan_banteng(desk):
    assert desk.places("2019-11-18", now="2019-11-18 09:00") == [*MALLS, "tpu-malaka"]


def test_tuesday_has_tpu_karet_tengsin(desk):
    assert desk.places("2019-11-19") == [*MALLS, "tpu-karet-tengsin"]


def test_saturday_16_november_2019_has_mkg_3_alone_with_its_hours_and_floor(desk):
    (sitting,) = desk.ask("2019-11-16").occurrences
    assert (sitting.venue, sitting.room) == ("mkg-3", "Lantai Dasar")
    assert (sitting.opens, sitting.closes) == (time(10), time(21))


def test_christmas_2019_has_nothing_names_natal_and_offers_the_next_working_day(desk):
    answer = desk.ask("2019-12-25", now="2019-12-25 09:00")
    assert answer.occurrences == ()
    (closure,) = answer.closures
    assert "Natal" in closure.reason
    assert closure.certain
    assert [each.venue for each in closure.sittings] == ["blok-m-square", "bella-terra"]
    assert answer.next_day.query.when.start == date(2019, 12, 26)


def test_weekend_in_east_jakarta_asked_on_20_november_2019_names_aeon(desk):
    asked = desk.ask("2019-11-23 - 2019-11-24", now="2019-11-20 09:00", regions=["jakarta-timur"])
    assert {each.venue for each in asked.occurrences} == {"aeon-jgc"}
    assert [each.day.day for each in asked.occurrences] == [23, 24]


def test_aeon_is_there_from_the_22nd_to_the_24th_although_the_article_lost_a_digit(desk):
    year = desk.ask("2019-11-01 - 2019-12-31", places=["aeon-jgc"]).occurrences
    assert [each.day.day for each in year] == [22, 23, 24]


def test_the_recurring_places_answer_for_today_too(desk):
    assert desk.places("2026-11-24", now="2026-11-24 09:00") == [*MALLS, "tpu-karet-tengsin"]
    assert desk.places("2026-11-26", now="2026-11-24 09:00") == [*MALLS, "lapangan-banteng"]


def test_no_routine_is_told_before_1_november_2019(desk):
    assert desk.places("2019-10-31") == []
    assert desk.places("2019-11-01") == MALLS


@pytest.mark.parametrize("slug", ["blok-m-square", "bella-terra", "lapangan-banteng",
                                  "tpu-karet-tengsin", "tpu-malaka"])  # fmt: skip
def test_hours_services_and_room_that_no_source_tells_stay_unknown(desk, slug):
    sitting = desk.ask("2019-11-18 - 2019-11-22", places=[slug]).occurrences[0]
    assert (sitting.opens, sitting.closes, sitting.room) == (None, None, None)
    assert sitting.services == frozenset()
    assert sitting.confirmed_on == date(2019, 11, 17)


def test_each_unsure_place_names_its_candidates(desk):
    assert len(desk.agenda.venue("tpu-karet-tengsin").candidates) == 2
    assert len(desk.agenda.venue("tpu-malaka").candidates) == 3
    assert desk.agenda.venue("tpu-malaka").address is None


def test_all_seven_events_have_a_source_a_confidence_and_a_confirmed_day(desk):
    events = desk.agenda.snapshot.events.values()
    assert len(events) == 7
    assert {each.confirmed_on for each in events} == {date(2019, 11, 17)}
    assert all(each.source and each.confidence for each in events)


def test_a_mall_of_working_days_is_never_told_on_a_day_off(desk):
    kinds = desk.agenda.day_kind
    held = {each.day for each in desk.ask(
        "2020-01-01 - 2020-12-31", places=["blok-m-square"]).occurrences}  # fmt: skip
    year = [date(2020, 1, 1) + timedelta(days=n) for n in range(366)]
    assert held == {day for day in year if kinds(day).working}
