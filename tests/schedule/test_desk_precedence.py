"""What officers declare changes many sittings at once, and a cancellation wins over all of it."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.day_kinds import day_kinds
from schedule_data.model import (
    DayOverride,
    DaySpan,
    Event,
    EventStatus,
    HolidayPolicy,
    HoursSpan,
    Override,
    Pause,
    Query,
    Recurrence,
    Venue,
    VenueClosure,
)
from schedule_data.model.desk import Edit
from schedule_data.rules import parse_rule
from schedule_data.seed import packaged_regions
from schedule_data.snapshot import make_snapshot

REGIONS = ["jakarta-pusat", "jakarta-barat"]
VENUES = [Venue(f"v{n}", f"Venue {n}", "mall" if n % 2 else "park", REGIONS[n % 2])
          for n in range(4)]  # fmt: skip
PLACES = {venue.slug: venue for venue in VENUES}
FIRST = date(2026, 3, 16)  # Lebaran is within the two weeks that follow
LENGTH = 14

days = st.integers(0, LENGTH - 1).map(lambda ahead: FIRST + timedelta(days=ahead))
slugs = st.sampled_from(sorted(PLACES))
clocks = st.none() | st.sampled_from([time(8), time(9), time(12), time(15)])
spans = st.tuples(days, st.integers(0, 6)).map(
    lambda drawn: DaySpan(drawn[0], drawn[0] + timedelta(days=drawn[1]))
)
few_days = st.lists(days, max_size=2).map(tuple)
overrides = st.builds(
    Override,
    recurrence_id=days,
    status=st.sampled_from([EventStatus.CONFIRMED] * 3 + [EventStatus.CANCELLED]),
    day=st.none() | days,
    opens=clocks,
    closes=clocks,
    venue=st.none() | slugs,
    reason=st.none() | st.just("alasan"),
    added=st.booleans(),
)
rules = st.none() | st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TH,SA"])
pauses = st.sampled_from([(), (Pause(time(12), time(13)),),
                          (Pause(time(11, 30), time(13), frozenset({4})),)])  # fmt: skip
events = st.builds(
    Event,
    uid=st.uuids().map(str),
    summary=st.just("PTSP"),
    venue=slugs,
    first_day=st.just(FIRST),
    last_day=st.none() | st.integers(0, LENGTH).map(lambda more: FIRST + timedelta(days=more)),
    recurrence=st.none() | st.builds(Recurrence, rules, few_days, few_days, st.booleans()),
    opens=clocks,
    closes=clocks,
    on_holidays=st.sampled_from(HolidayPolicy),
    overrides=st.lists(overrides, max_size=3, unique_by=lambda each: each.recurrence_id).map(tuple),
    status=st.sampled_from([EventStatus.CONFIRMED] * 5 + [EventStatus.CANCELLED]),
    pauses=pauses,
)
plans = st.lists(events, max_size=5)
declared = st.lists(
    st.builds(DayOverride, days, st.booleans(), st.none() | st.just("pemilu")),
    max_size=4, unique_by=lambda each: each.day,
)  # fmt: skip
closures = st.lists(
    st.builds(VenueClosure, st.uuids().map(str), slugs, spans, st.just("renovasi")),
    max_size=2, unique_by=lambda each: each.uid,
)  # fmt: skip
hours = st.lists(
    st.builds(
        HoursSpan, st.uuids().map(str), spans, clocks, clocks, st.none() | pauses,
        venues=st.frozensets(slugs, max_size=1), kinds=st.frozensets(st.just("mall"), max_size=1),
        regions=st.frozensets(st.sampled_from(REGIONS), max_size=1),
    ),
    max_size=2, unique_by=lambda each: each.uid,
)  # fmt: skip


def working(day, declared):
    """Whether it is a working day, and whether it is a day off with a name."""
    said = declared.get(day)
    if said is not None:
        return said.open, not said.open
    holiday = day_kinds().of(day).holiday is not None
    return not holiday and day.weekday() < 5, holiday


def planned(event):
    """The days of the plan, the slow way: each day of the fortnight is asked for itself."""
    recurrence = event.recurrence
    ruled = (
        parse_rule(recurrence.rrule, event.first_day) if recurrence and recurrence.rrule else None
    )
    found = set()
    for ahead in range(-40, LENGTH + 40):
        day = FIRST + timedelta(days=ahead)
        last = event.last_day or (date.max if ruled else event.first_day)
        inside = event.first_day <= day <= last
        if ruled is not None:
            held = inside and ruled.holds(day.toordinal())
        else:
            held = inside and not (recurrence and recurrence.rdates)
        extra = recurrence is not None and day in recurrence.rdates
        struck = recurrence is not None and day in recurrence.exdates
        added = any(each.added and each.recurrence_id == day for each in event.overrides)
        if added or ((held or extra) and not struck):
            found.add(day)
    return found


def sittings(event, declared, closures, hours):
    """What takes place, by the layers as an officer would tell them."""
    recurrence = event.recurrence or Recurrence()
    ruled = recurrence.rrule is not None
    for of_day in planned(event) if event.status is EventStatus.CONFIRMED else ():
        change = next((c for c in event.overrides if c.recurrence_id == of_day), Override(of_day))
        if change.status is EventStatus.CANCELLED:
            continue
        day, venue = change.day or of_day, change.venue or event.venue
        if any(shut.venue == venue and day in shut.days for shut in closures):
            continue
        named = change.added or of_day in recurrence.rdates or change.day is not None
        is_working, is_holiday = working(day, declared)
        keeps = event.on_holidays is HolidayPolicy.CLOSED or (
            event.on_holidays is HolidayPolicy.UNKNOWN and ruled
        )
        if not named and recurrence.working_days and not is_working:
            continue
        if not named and keeps and is_holiday:
            continue
        other = next(
            (span for span in sorted(hours, key=lambda each: each.uid, reverse=True)
             if day in span.days and (not span.venues or venue in span.venues)
             and (not span.regions or PLACES[venue].region in span.regions)
             and (not span.kinds or PLACES[venue].kind in span.kinds)),
            HoursSpan("", DaySpan.day(day)),
        )  # fmt: skip
        opens = change.opens or other.opens or event.opens
        closes = change.closes or other.closes or event.closes
        yield event.uid, of_day, day, venue, opens, closes


def snapshot_of(plans, declared, closures, hours):
    return make_snapshot(
        version=1, regions=packaged_regions(), venues=VENUES, services=(), events=plans,
        days=declared, closures=closures, hours=hours,
    )  # fmt: skip


FORTNIGHT = DaySpan(FIRST, FIRST + timedelta(days=LENGTH - 1))


def held(snapshot, query=None):
    return Agenda(snapshot).between(query or Query(when=FORTNIGHT))


@settings(max_examples=300)
@given(plans, declared, closures, hours)
def test_every_layer_comes_out_as_the_slow_reading_of_it(plans, declared, closures, hours):
    found = held(snapshot_of(plans, declared, closures, hours))
    by_day = {each.day: each for each in declared}
    expected = [
        each
        for plan in plans
        for each in sittings(plan, by_day, closures, hours)
        if each[2] in FORTNIGHT
    ]
    facts = [(s.uid, s.recurrence_id, s.day, s.venue, s.opens, s.closes) for s in found]
    assert sorted(facts, key=repr) == sorted(expected, key=repr)


@settings(max_examples=150)
@given(plans, plans, declared, closures, hours, st.data())
def test_a_schedule_that_was_changed_is_the_one_made_anew(
    old, new, declared, closures, hours, data
):
    before = snapshot_of(old, (), (), ())
    kept = data.draw(st.lists(st.sampled_from(old), unique=True)) if old else []
    renamed = [replace(venue, name=f"Z {venue.name}") for venue in VENUES[:1]]
    edits = [
        *(Edit(event, None) for event in old if event not in kept),
        *(Edit(event, replace(event, room="baru")) for event in kept[:1]),
        *(Edit(None, each) for each in (*new, *declared, *closures, *hours)),
        *(Edit(venue, other) for venue, other in zip(VENUES, renamed, strict=False)),
    ]
    changed = before.changed(edits)
    anew = make_snapshot(
        version=1, regions=packaged_regions(), venues=[*renamed, *VENUES[1:]], services=(),
        events=[*(replace(event, room="baru") for event in kept[:1]), *kept[1:], *new],
        days=declared, closures=closures, hours=hours,
    )  # fmt: skip
    assert held(changed) == held(anew)
    assert set(changed.names) == set(anew.names)
    assert dict(changed.events) == dict(anew.events)
    for slug in PLACES:
        there = Query(places=frozenset({slug}))
        coming = Agenda(changed).next_after(FIRST, there, 5)
        assert coming == Agenda(anew).next_after(FIRST, there, 5)
    assert held(before) == held(snapshot_of(old, (), (), ()))


THURSDAYS = Event(
    "kamis", "PTSP", "v0", date(2026, 1, 1), recurrence=Recurrence("FREQ=WEEKLY;BYDAY=TH"),
    opens=time(9), closes=time(15), last_intake=time(14),
    pauses=(Pause(time(12), time(13)), Pause(time(11, 30), time(13), frozenset({4}))),
)  # fmt: skip
THURSDAY = date(2026, 6, 11)


def on(day, *events, **declared):
    parts = {"declared": (), "closures": (), "hours": (), **declared}
    return held(snapshot_of(events, **parts), Query(when=DaySpan.day(day)))


def test_a_sitting_has_the_rests_of_its_own_weekday():
    (thursday,) = on(THURSDAY, THURSDAYS)
    assert thursday.pauses == THURSDAYS.pauses[:1]
    friday = replace(THURSDAYS, recurrence=None, first_day=date(2026, 6, 12))
    assert on(date(2026, 6, 12), friday)[0].pauses == THURSDAYS.pauses[1:]  # noon lies within it


def test_the_last_intake_keeps_its_distance_from_an_earlier_closing():
    ramadan = HoursSpan("r", DaySpan.day(THURSDAY), time(8), time(14), reason="Ramadan")
    (sitting,) = on(THURSDAY, THURSDAYS, hours=[ramadan])
    assert (sitting.opens, sitting.closes, sitting.last_intake) == (time(8), time(14), time(13))
    assert sitting.reason == "Ramadan"


def test_hours_of_one_sitting_win_over_those_of_a_span():
    ramadan = HoursSpan("r", DaySpan.day(THURSDAY), time(8), time(14))
    alone = replace(THURSDAYS, overrides=(Override(THURSDAY, closes=time(11)),))
    (sitting,) = on(THURSDAY, alone, hours=[ramadan])
    assert (sitting.opens, sitting.closes) == (time(8), time(11))
    assert sitting.pauses == ()


def test_a_shut_venue_is_told_with_its_reason_and_even_an_extra_day_is_not_held():
    shut = VenueClosure("c", "v0", DaySpan(THURSDAY, THURSDAY + timedelta(days=3)), "renovasi")
    extra = replace(THURSDAYS, recurrence=Recurrence(rdates=(THURSDAY + timedelta(days=1),)))
    snapshot = snapshot_of([THURSDAYS, replace(extra, uid="extra")], (), [shut], ())
    asked = Query(when=shut.days)
    assert held(snapshot, asked) == ()
    closures = Agenda(snapshot).answer(asked, _now()).closures
    assert [(each.day, each.reason, each.shut) for each in closures][:2] == [
        (THURSDAY, "renovasi", True),
        (THURSDAY + timedelta(days=1), "renovasi", True),
    ]


def test_a_sitting_that_was_moved_away_from_a_shut_venue_is_held():
    shut = VenueClosure("c", "v0", DaySpan.day(THURSDAY))
    moved = replace(THURSDAYS, overrides=(Override(THURSDAY, venue="v1"),))
    assert [each.venue for each in on(THURSDAY, moved, closures=[shut])] == ["v1"]


def test_a_day_that_an_officer_declares_off_closes_like_a_holiday_and_is_certain():
    off = DayOverride(THURSDAY, open=False, reason="banjir", by="Bu Rina")
    snapshot = snapshot_of([THURSDAYS], [off], (), ())
    (closure,) = Agenda(snapshot).answer(Query(when=DaySpan.day(THURSDAY)), _now()).closures
    assert (closure.reason, closure.declared, closure.certain) == ("banjir", True, True)


def test_a_holiday_that_an_officer_opens_is_a_working_day():
    christmas = date(2025, 12, 25)
    daily = replace(
        THURSDAYS, first_day=date(2025, 1, 1), recurrence=Recurrence("FREQ=DAILY", (), (), True)
    )
    assert on(christmas, daily) == ()
    assert len(on(christmas, daily, declared=[DayOverride(christmas, open=True)])) == 1
    sunday = date(2025, 12, 28)
    assert len(on(sunday, daily, declared=[DayOverride(sunday, open=True)])) == 1


def test_an_added_sitting_has_its_own_hours_and_leaves_the_series_alone():
    saturday = date(2026, 6, 13)
    added = Override(saturday, opens=time(10), closes=time(12), reason="permintaan", added=True)
    (sitting,) = on(saturday, replace(THURSDAYS, overrides=(added,)))
    assert (sitting.opens, sitting.added, sitting.reason) == (time(10), True, "permintaan")
    assert sitting.id == ("kamis", saturday)
    assert len(on(THURSDAY, replace(THURSDAYS, overrides=(added,)))) == 1


def test_a_cancelled_sitting_is_held_on_no_opened_day():
    cancelled = Override(THURSDAY, EventStatus.CANCELLED, reason="sakit", added=True)
    opened = DayOverride(THURSDAY, open=True)
    assert on(THURSDAY, replace(THURSDAYS, overrides=(cancelled,)), declared=[opened]) == ()


def test_a_sitting_keeps_its_id_when_it_moves_and_says_where_from():
    friday = THURSDAY + timedelta(days=1)
    moved = replace(THURSDAYS, overrides=(Override(THURSDAY, day=friday, room="Aula"),))
    (sitting,) = on(friday, moved)
    assert sitting.id == ("kamis", THURSDAY)
    assert (sitting.moved_from, sitting.room) == (THURSDAY, "Aula")


def _now():
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime(2026, 6, 1, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
