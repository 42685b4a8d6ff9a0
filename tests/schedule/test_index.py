"""The short way to a day's sittings finds what looking at every event finds."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.index import order_of
from schedule_data.model import (
    DayOverride,
    DaySpan,
    Event,
    EventStatus,
    HolidayPolicy,
    HoursSpan,
    Occurrence,
    Override,
    Pause,
    Query,
    Recurrence,
    Venue,
    VenueClosure,
)
from schedule_data.resolver import resolve
from schedule_data.seed import packaged_regions
from schedule_data.series import series_of
from schedule_data.snapshot import make_snapshot

REGIONS = ["jakarta-pusat", "jakarta-barat", "jakarta-timur"]
VENUES = [Venue(f"v{n}", f"Venue {n}", "mall" if n % 2 else "park", REGIONS[n % 3])
          for n in range(6)]  # fmt: skip
REGION_OF = {venue.slug: venue.region for venue in VENUES}
KIND_OF = {venue.slug: venue.kind for venue in VENUES}
FIRST = date(2026, 3, 1)

days = st.integers(0, 20).map(lambda ahead: FIRST + timedelta(days=ahead))
slugs = st.sampled_from(sorted(REGION_OF))
few_days = st.lists(days, max_size=3).map(tuple)
rules = st.none() | st.sampled_from(
    ["FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
     "FREQ=DAILY;BYDAY=SA;UNTIL=20260501"]
)  # fmt: skip
hours = st.none() | st.sampled_from([time(8), time(9, 30), time(11)])
pauses = st.sampled_from([(), (), (Pause(time(12), time(13)),)])
overrides = st.builds(
    Override,
    recurrence_id=days,
    status=st.sampled_from(EventStatus),
    day=st.none() | days,
    opens=hours,
    venue=st.none() | slugs,
)
events = st.builds(
    Event,
    uid=st.uuids().map(str),
    summary=st.just("PTSP"),
    venue=slugs,
    first_day=days,
    last_day=st.none() | st.integers(0, 120).map(lambda more: FIRST + timedelta(days=20 + more)),
    recurrence=st.none() | st.builds(Recurrence, rules, few_days, few_days, st.booleans()),
    services=st.frozensets(st.sampled_from(["usaha", "makam"]), max_size=1),
    opens=hours,
    pauses=pauses,
    on_holidays=st.sampled_from(HolidayPolicy),
    overrides=st.lists(overrides, max_size=4, unique_by=lambda each: each.recurrence_id).map(tuple),
    status=st.sampled_from([EventStatus.CONFIRMED] * 4 + [EventStatus.CANCELLED]),
)
spans = st.builds(
    lambda day, more: DaySpan(day, day + timedelta(days=more)), days, st.integers(0, 20)
)
circumstances = st.fixed_dictionaries({
    "days": st.lists(st.builds(DayOverride, days, st.booleans(), st.just("rapat")), max_size=3),
    "closures": st.lists(st.builds(VenueClosure, st.uuids().map(str), slugs, spans), max_size=2),
    "hours": st.lists(st.builds(HoursSpan, st.uuids().map(str), spans, opens=hours), max_size=2),
})  # fmt: skip
wishes = st.builds(
    Query,
    when=spans,
    regions=st.frozensets(st.sampled_from(REGIONS), max_size=2),
    places=st.frozensets(slugs, max_size=2),
    services=st.frozensets(st.sampled_from(["usaha", "tata-ruang"]), max_size=1),
    kinds=st.frozensets(st.sampled_from(["mall", "park"]), max_size=1),
)


def wanted(query: Query, sitting: Occurrence) -> bool:
    regions = query.regions - {REGION_OF[place] for place in query.places}
    if (query.places or regions) and not (
        sitting.venue in query.places or sitting.region in regions
    ):
        return False
    if query.kinds and KIND_OF[sitting.venue] not in query.kinds:
        return False
    return not query.services or not sitting.services or bool(query.services & sitting.services)


def schedule(plans, around):
    return make_snapshot(
        version=1, regions=packaged_regions(), venues=VENUES, services=(), events=plans, **around
    )


def rank(sitting: Occurrence) -> tuple[date, str]:
    return sitting.day, order_of(sitting, {venue.slug: venue for venue in VENUES})


@given(st.lists(events, max_size=8), circumstances, wishes)
def test_the_index_finds_what_looking_at_every_event_finds_in_the_order_of_an_answer(
    plans, around, query
):
    snapshot = schedule(plans, around)
    slowly = [
        each
        for plan in plans
        for each in resolve(
            series_of(plan, REGION_OF),
            query.when.start.toordinal(),
            query.when.end.toordinal(),
            snapshot.circumstances,
        )
        if isinstance(each, Occurrence) and wanted(query, each)
    ]
    found = Agenda(snapshot).between(query)
    assert sorted(found, key=lambda each: each.id) == sorted(slowly, key=lambda each: each.id)
    assert len({each.id for each in found}) == len(found)
    assert list(map(rank, found)) == sorted(map(rank, found))


@given(st.lists(events, max_size=6), circumstances, days, wishes, st.integers(0, 6))
def test_the_next_sittings_are_the_first_of_all_that_come(plans, around, day, query, count):
    agenda = Agenda(schedule(plans, around))
    span = Query(DaySpan(day, day + timedelta(days=400)), None, query.regions, query.places,
                 query.services, query.kinds)  # fmt: skip
    assert agenda.next_after(day, query, count) == agenda.between(span)[:count]


MONDAY = date(2026, 3, 2)
ON_MONDAYS = Recurrence("FREQ=WEEKLY;BYDAY=MO", rdates=(MONDAY,))


def test_an_extra_day_that_the_rule_gives_anyhow_is_told_once():
    plan = Event("a", "PTSP", "v0", MONDAY, recurrence=ON_MONDAYS)
    agenda = Agenda(schedule([plan], {}))
    there = Query(DaySpan.day(MONDAY), places=frozenset({"v0"}))
    assert [each.id for each in agenda.between(there)] == [("a", MONDAY)]


def test_who_opens_later_on_one_day_is_told_later_on_that_day():
    late = Override(MONDAY, opens=time(11))
    plans = [Event("a", "PTSP", "v0", MONDAY, opens=time(8), overrides=(late,)),
             Event("b", "PTSP", "v0", MONDAY, opens=time(9))]  # fmt: skip
    found = Agenda(schedule(plans, {})).between(Query(DaySpan.day(MONDAY)))
    assert [each.uid for each in found] == ["b", "a"]
