"""An answer is never a dead end, and never sends anybody in vain."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule_data.agenda import FARTHEST_DAYS
from schedule_data.model import (
    DaySpan,
    Event,
    EventStatus,
    Override,
    Query,
    Recurrence,
    Venue,
)
from schedule_data.snapshot import make_snapshot, packaged_snapshot

JAKARTA = ZoneInfo("Asia/Jakarta")
FAIR = Event(
    "fair",
    "PTSP",
    "mkg-3",
    first_day=date(2019, 11, 14),
    opens=time(10),
    closes=time(15),
    services=frozenset({"makam"}),
)


@pytest.fixture
def snapshot_with():
    base = packaged_snapshot()

    def make(*events, venues=()):
        return make_snapshot(
            version=9,
            regions=base.regions.values(),
            venues=(*base.venues.values(), *venues),
            services=base.services.values(),
            events=({**base.events, **{each.uid: each for each in events}}).values(),
        )

    return make


def venues_of(occurrences):
    return [each.venue for each in occurrences]


def test_no_day_named_gives_what_is_left_of_today_and_the_next_day_after_it(desk):
    answer = desk.ask(now="2019-11-16 20:00")
    assert venues_of(answer.occurrences) == ["mkg-3"]
    assert answer.next_day.query.when == DaySpan.day(date(2019, 11, 17))


def test_what_has_closed_today_is_left_out_where_no_day_is_named(desk):
    answer = desk.ask(now="2019-11-16 21:00")
    assert answer.occurrences == ()
    assert answer.days == DaySpan.day(date(2019, 11, 16))
    assert answer.next_day.query.when == DaySpan.day(date(2019, 11, 17))


def test_today_by_name_shows_what_has_closed_too(desk):
    assert desk.places("2019-11-16", now="2019-11-16 22:00") == ["mkg-3"]


def test_hours_that_nobody_knows_count_until_the_day_is_over(desk):
    assert desk.places(now="2019-11-14 23:59") == [
        "bella-terra",
        "blok-m-square",
        "lapangan-banteng",
    ]


def test_an_empty_day_leads_to_the_next_one_and_to_the_nearest_other_place(desk):
    answer = desk.ask("2019-11-14", places=["tpu-malaka"])
    assert answer.occurrences == ()
    assert answer.next_day.query.when.start == date(2019, 11, 18)
    assert answer.next_day.query.places == {"tpu-malaka"}
    assert venues_of(answer.elsewhere.occurrences) == ["bella-terra"]
    assert answer.elsewhere.query.places == {"bella-terra"}


def test_an_empty_region_leads_to_the_nearest_one_that_day(desk):
    answer = desk.ask("2019-11-14", regions=["jakarta-timur"])
    assert answer.next_day.query.when.start == date(2019, 11, 18)
    assert answer.elsewhere.query.regions == {"jakarta-utara"}


def test_a_region_that_never_has_any_still_leads_somewhere(desk):
    answer = desk.ask(regions=["kepulauan-seribu"])
    assert (answer.occurrences, answer.next_day) == ((), None)
    assert answer.elsewhere.occurrences


def test_a_place_with_nothing_to_come_tells_when_it_was_there_last(desk):
    answer = desk.ask(places=["mkg-3"], now="2019-11-20 09:00")
    assert answer.next_day is None
    assert answer.last_past.day == date(2019, 11, 17)


def test_an_empty_day_of_the_past_leads_to_a_day_that_one_can_still_go_to(desk):
    answer = desk.ask("2019-11-17", regions=["jakarta-selatan"], now="2026-11-24 09:00")
    assert answer.next_day.query.when.start == date(2026, 11, 24)


def test_a_plain_weekend_is_told_as_the_reason(desk):
    answer = desk.ask("2019-11-16", places=["blok-m-square"])
    (closure,) = answer.closures
    assert (closure.day, closure.reason, closure.certain) == (date(2019, 11, 16), None, True)
    assert answer.next_day.query.when.start == date(2019, 11, 18)


def test_an_uncertain_holiday_is_told_apart_from_a_certain_one(desk):
    answer = desk.ask("2022-05-26", now="2022-05-20 09:00")
    by_certainty = {each.certain: venues_of(each.sittings) for each in answer.closures}
    assert by_certainty == {True: ["blok-m-square", "bella-terra"], False: ["lapangan-banteng"]}


def test_a_week_tells_which_of_its_days_falls_out(desk):
    answer = desk.ask("2019-12-23 - 2019-12-29", places=["blok-m-square"])
    assert [each.day.day for each in answer.occurrences] == [23, 26, 27]
    assert [each.day.day for each in answer.closures] == [24, 25]


def test_a_service_that_no_source_details_may_be_there_and_is_marked(desk):
    answer = desk.ask("2019-11-14", services=["makam"])
    assert len(answer.occurrences) == 3
    assert answer.maybe == {each.id for each in answer.occurrences}


def test_a_desk_that_details_other_services_is_left_out(snapshot_with, desk_of):
    desk = desk_of(snapshot_with(FAIR))
    assert "mkg-3" not in desk.places("2019-11-14", services=["usaha"])
    answer = desk.ask("2019-11-14", services=["makam"])
    assert "mkg-3" in venues_of(answer.occurrences)
    assert ("fair", date(2019, 11, 14)) not in answer.maybe


def test_a_clock_time_leaves_out_what_is_closed_then_and_says_when_it_is_open(
    snapshot_with, desk_of
):
    answer = desk_of(snapshot_with(FAIR)).ask("2019-11-14", at=time(19), places=["mkg-3"])
    assert answer.occurrences == ()
    assert [each.closes for each in answer.other_hours] == [time(15)]


@pytest.mark.parametrize(("at", "found"), [
    (time(9, 59), False), (time(10), True), (time(14, 59), True), (time(15), False),
])  # fmt: skip
def test_a_desk_is_open_from_its_first_minute_and_closed_at_its_last(
    snapshot_with, desk_of, at, found
):
    answer = desk_of(snapshot_with(FAIR)).ask("2019-11-14", at=at, places=["mkg-3"])
    assert bool(answer.occurrences) is found


def test_unknown_hours_stay_whatever_time_is_asked_for(desk):
    assert "blok-m-square" in desk.places("2019-11-14", at=time(23))


def test_sittings_come_by_day_region_opening_and_name(snapshot_with, desk_of):
    early = replace(FAIR, uid="early", opens=time(8), venue="bella-terra")
    answer = desk_of(snapshot_with(FAIR, early)).ask("2019-11-14 - 2019-11-15")
    utara = [each for each in answer.occurrences if each.region == "jakarta-utara"]
    assert [each.uid for each in utara if each.day.day == 14] == [
        "early",
        "fair",
        "bella-terra-2019",
    ]
    assert [each.day for each in answer.occurrences] == sorted(
        each.day for each in answer.occurrences
    )


def test_a_region_that_only_tells_where_the_place_lies_adds_nothing(desk):
    asked = {"places": ["bella-terra"], "regions": ["jakarta-utara"]}
    assert desk.places("2019-11-15", **asked) == ["bella-terra"]


def test_a_place_and_another_region_add_up(desk):
    asked = {"places": ["bella-terra"], "regions": ["jakarta-pusat"]}
    assert desk.places("2019-11-14", **asked) == ["bella-terra", "lapangan-banteng"]


def test_a_kind_of_place_is_a_wish_too(desk):
    answer = desk.ask("2019-11-14", kinds=["cemetery"])
    assert answer.occurrences == ()
    assert venues_of(answer.next_day.occurrences) == ["tpu-malaka"]
    assert answer.elsewhere.query.kinds == frozenset()


@pytest.mark.parametrize("wish", ["places", "regions", "services", "kinds"])
def test_a_slug_that_nobody_knows_gives_nothing_and_no_error(desk, wish):
    answer = desk.ask("2019-11-14", **{wish: ["atlantis"]})
    if wish == "services":
        assert answer.maybe  # nobody told that they do not serve it
    else:
        assert answer.occurrences == ()


def test_a_sitting_moved_to_another_region_is_found_there_and_not_here(snapshot_with, desk_of):
    base = packaged_snapshot().events["lapangan-banteng-2019"]
    moved = replace(base, overrides=(Override(date(2019, 11, 14), venue="tpu-malaka"),))
    desk = desk_of(snapshot_with(moved))
    assert desk.places("2019-11-14", regions=["jakarta-timur"]) == ["tpu-malaka"]
    assert desk.places("2019-11-14", regions=["jakarta-pusat"]) == []
    assert desk.places("2019-11-14", places=["tpu-malaka"]) == ["tpu-malaka"]


def test_a_sitting_moved_to_a_day_that_the_rule_never_gives_is_found(snapshot_with, desk_of):
    base = packaged_snapshot().events["lapangan-banteng-2019"]
    saturday = Override(date(2019, 11, 14), day=date(2019, 11, 16), reason="pawai")
    desk = desk_of(snapshot_with(replace(base, overrides=(saturday,))))
    assert desk.places("2019-11-16", places=["lapangan-banteng"]) == ["lapangan-banteng"]
    (closure,) = desk.ask("2019-11-14", places=["lapangan-banteng"]).closures
    assert (closure.moved_to, closure.reason) == (date(2019, 11, 16), "pawai")


def test_a_cancelled_sitting_says_so(snapshot_with, desk_of):
    base = packaged_snapshot().events["lapangan-banteng-2019"]
    off = Override(date(2019, 11, 14), status=EventStatus.CANCELLED, reason="banjir")
    answer = desk_of(snapshot_with(replace(base, overrides=(off,)))).ask(
        "2019-11-14", places=["lapangan-banteng"]
    )
    (closure,) = answer.closures
    assert (closure.cancelled, closure.reason) == (True, "banjir")


def test_an_event_that_cannot_be_read_is_named_and_the_others_answer(snapshot_with, desk_of):
    broken = replace(FAIR, uid="broken", recurrence=Recurrence(rrule="FREQ=NEVER"))
    snapshot = snapshot_with(broken)
    assert "NEVER" in snapshot.index.refused["broken"]
    assert len(desk_of(snapshot).places("2019-11-14")) == 3


def test_the_next_five_sittings_of_a_place_pass_over_weekends(desk):
    found = desk.agenda.next_after(
        date(2019, 11, 14), Query(places=frozenset({"blok-m-square"})), 5
    )
    assert [each.day.day for each in found] == [14, 15, 18, 19, 20]


def test_the_nearest_places_of_today_come_with_metres_and_how_exact_they_are(desk):
    noon = datetime.fromisoformat("2019-11-14T12:00:00+07:00")
    first, *others = desk.agenda.nearest(-6.1701, 106.8340, noon)
    sitting, metres, within_m = first
    assert (sitting.venue, within_m) == ("lapangan-banteng", 200)
    assert metres < 200
    assert all(each[1] > 1000 for each in others)


def test_what_has_closed_is_not_the_nearest(desk):
    night = datetime.fromisoformat("2019-11-16T21:30:00+07:00")
    assert desk.agenda.nearest(-6.1574, 106.9087, night) == ()


def test_a_permit_is_found_with_its_service(desk):
    service, permit = desk.agenda.permit("IMB")
    assert (service.slug, permit.by) == ("bangunan", "PBG")
    assert desk.agenda.permit("XYZ") is None


def test_a_moment_in_another_zone_is_jakartas_day(desk):
    answer = desk.agenda.answer(Query(), datetime.fromisoformat("2019-11-13T20:00:00+00:00"))
    assert answer.days == DaySpan.day(date(2019, 11, 14))


def test_a_span_of_all_time_is_looked_at_from_today_on_and_for_a_bounded_while(desk):
    answer = desk.ask("0001-01-01 - 9999-12-31", now="2026-11-24 09:00")
    assert answer.days.start == date(2026, 11, 24)
    assert len(answer.days) == FARTHEST_DAYS


def test_a_year_whose_leave_is_not_decreed_is_told_as_unsettled(desk):
    assert desk.ask("2026-11-24").settled
    assert not desk.ask("2040-11-26").settled


def test_a_new_venue_brings_its_names(snapshot_with):
    venue = Venue("pgc", "PGC Cililitan", "mall", "jakarta-timur", aliases=("Pusat Grosir",))
    names = {each.spelling: each.slug for each in snapshot_with(venues=(venue,)).names}
    assert names["pgc cililitan"] == names["pusat grosir"] == "pgc"


queries = st.builds(
    Query,
    when=st.none()
    | st.builds(
        lambda day, more: DaySpan(day, day + timedelta(days=more)),
        st.dates(max_value=date(9999, 12, 1)),
        st.integers(0, 30),
    )
    | st.just(DaySpan(date.max, date.max)),
    at=st.none() | st.times(),
    regions=st.frozensets(st.sampled_from(["jakarta-pusat", "jakarta-timur", "x"]), max_size=2),
    places=st.frozensets(st.sampled_from(["mkg-3", "tpu-malaka", "y"]), max_size=2),
    services=st.frozensets(st.sampled_from(["usaha", "z"]), max_size=1),
    kinds=st.frozensets(st.sampled_from(["mall", "w"]), max_size=1),
)


@given(queries, st.dates(), st.times())
def test_any_question_at_any_moment_has_an_answer_that_fits_it(desk, query, day, clock):
    moment = datetime.combine(day, clock, JAKARTA)
    answer = desk.agenda.answer(query, moment)
    assert all(each.day in answer.days for each in answer.occurrences)
    assert list(answer.occurrences) == sorted(answer.occurrences, key=lambda each: each.day)
    if answer.next_day is not None:
        assert answer.next_day.occurrences
        assert answer.next_day.query.when.start >= moment.date()
    if answer.occurrences and query.when is not None:
        assert answer.next_day is None
