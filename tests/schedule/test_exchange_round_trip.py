"""What is exported and imported into an empty schedule is what was there, in each form."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.exchange import (
    Draft,
    Form,
    read_schedule,
    report,
    write_known,
    write_schedule,
)
from schedule_data.model.circumstance import (
    Circumstance,
    DayOverride,
    HoursSpan,
    Pause,
    VenueClosure,
)
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override, Recurrence
from schedule_data.model.place import Candidate, Coordinates, Venue
from schedule_data.model.query import DaySpan, Query
from schedule_data.snapshot import Snapshot, make_snapshot, packaged_snapshot

PACKAGED = packaged_snapshot()
FORMS = list(Form)
JAKARTA = ZoneInfo("Asia/Jakarta")


def schedule(
    events: Iterable[Event] = (),
    venues: Iterable[Venue] = (),
    declared: Iterable[Circumstance] = (),
) -> Snapshot:
    told = list(declared)
    return make_snapshot(
        version=0,
        regions=PACKAGED.regions.values(),
        services=PACKAGED.services.values(),
        venues=venues,
        events=events,
        days=[each for each in told if isinstance(each, DayOverride)],
        closures=[each for each in told if isinstance(each, VenueClosure)],
        hours=[each for each in told if isinstance(each, HoursSpan)],
    )


EMPTY = schedule()

words = (
    st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))
    | st.sampled_from(
        [
            "=1+1", "'=1+1", "''@x", "+62 21", "-1", "-1+2", "@a", "#N/A", "# a", "|", "a;b", "a|b",
            "a\\;b", "\\", "null", "~", "yes", "10:00", "2019-11-17", "1e5", "a,b", 'say "ya"',
            "a\nb", "\u2028", "TRUE", "[x]", "{x: y}", "*a", "&a", "!a", "%a", "- a", "a: b", "é ü",
        ]
    )
).map(str.strip).filter(lambda text: 0 < len(text) < 200)  # fmt: skip
maybe_words = st.none() | words
days = st.dates(date(2018, 1, 1), date(2030, 12, 31))
hours = st.times(time(6), time(22)).map(lambda at: at.replace(microsecond=0, second=0))
sure = st.none() | st.sampled_from(["high", "medium", "low"])
REGIONS = sorted(PACKAGED.regions)
SLUGS = ["balai-kota", "pasar-x", "m"]


@st.composite
def venues(draw: st.DrawFn, slug: str) -> Venue:
    point = st.builds(
        Coordinates,
        st.floats(-90, 90),
        st.floats(-180, 180),
        st.integers(0, 10**6),
    )
    return Venue(
        slug=slug,
        # Names and aliases are told apart by their slug: two places of one name cannot be.
        name=f"{draw(words)} {slug}",
        kind=draw(words),
        region=draw(st.sampled_from(REGIONS)),
        aliases=tuple(f"{alias} {slug}" for alias in draw(st.lists(words, max_size=3))),
        kecamatan=draw(maybe_words),
        kelurahan=draw(maybe_words),
        address=draw(maybe_words),
        coordinates=draw(st.none() | point),
        candidates=tuple(draw(st.lists(st.builds(Candidate, words, maybe_words), max_size=3))),
        source=draw(maybe_words),
        confidence=draw(sure),
        wheelchair=draw(st.none() | st.booleans()),
        parking=draw(maybe_words),
        finding=draw(maybe_words),
    )


def spans() -> st.SearchStrategy[tuple[time | None, time | None]]:
    pair = st.tuples(st.none() | hours, st.none() | hours)
    return pair.filter(lambda p: _forward(*p))


def _forward(opens: time | None, closes: time | None) -> bool:
    return opens is None or closes is None or opens < closes


pauses = st.builds(
    lambda ends, weekdays: Pause(min(ends), max(ends), frozenset(weekdays)),
    st.lists(hours, min_size=2, max_size=2, unique=True),
    st.sets(st.integers(0, 6)),
)
RULES = [
    "FREQ=WEEKLY;BYDAY=TH",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
    "FREQ=WEEKLY;BYDAY=TH;COUNT=5",
    "FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20401231",
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=7",
    "FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=7",
    "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20401231",
    "FREQ=YEARLY;BYMONTH=3,11",
]


@st.composite
def overrides(draw: st.DrawFn, opens: time | None, closes: time | None) -> tuple[Override, ...]:
    found = []
    for day in sorted(draw(st.sets(days, max_size=3))):
        new = draw(spans().filter(lambda p: _forward(p[0] or opens, p[1] or closes)))
        found.append(
            Override(
                recurrence_id=day,
                status=draw(st.sampled_from(EventStatus)),
                day=draw(st.none() | st.just(day) | days),
                opens=new[0],
                closes=new[1],
                venue=draw(st.none() | st.sampled_from(SLUGS)),
                room=draw(maybe_words),
                reason=draw(maybe_words),
                added=draw(st.booleans()),
            )
        )
    return tuple(found)


@st.composite
def events(draw: st.DrawFn, uid: str) -> Event:
    first = draw(days)
    opens, closes = draw(spans())
    recurrence = Recurrence(
        draw(st.none() | st.sampled_from(RULES)),
        tuple(draw(st.lists(days, max_size=3))),
        tuple(draw(st.lists(days, max_size=3))),
        draw(st.booleans()),
    )
    return Event(
        uid=uid,
        summary=draw(words),
        venue=draw(st.sampled_from(SLUGS)),
        first_day=first,
        last_day=draw(st.none() | st.integers(0, 400).map(lambda n: first + timedelta(days=n))),
        recurrence=None if recurrence == Recurrence() else recurrence,
        room=draw(maybe_words),
        services=frozenset(draw(st.sets(st.sampled_from(sorted(PACKAGED.services))))),
        opens=opens,
        closes=closes,
        on_holidays=draw(st.sampled_from(HolidayPolicy)),
        overrides=draw(overrides(opens, closes)),
        status=draw(st.sampled_from(EventStatus)),
        sequence=draw(st.integers(0, 10**6)),
        source=draw(maybe_words),
        confidence=draw(sure),
        confirmed_on=draw(st.none() | days),
        pauses=tuple(draw(st.lists(pauses, max_size=2))),
        last_intake=draw(st.none() | hours),
        quota=draw(st.none() | st.integers(0, 10**6)),
        note=draw(maybe_words),
    )


@st.composite
def day_spans(draw: st.DrawFn) -> DaySpan:
    first = draw(days)
    return DaySpan(first, first + timedelta(days=draw(st.integers(0, 400))))


def closures(uid: str) -> st.SearchStrategy[VenueClosure]:
    slugs = st.sampled_from(SLUGS)
    return st.builds(VenueClosure, st.just(uid), slugs, day_spans(), maybe_words)


@st.composite
def other_hours(draw: st.DrawFn, uid: str, uids: set[str], kinds: list[str]) -> HoursSpan:
    opens, closes = draw(spans())
    rests = draw(st.none() | st.lists(pauses, max_size=2).map(tuple))
    if opens is None and closes is None and rests is None:
        rests = ()
    return HoursSpan(
        uid,
        draw(day_spans()),
        opens,
        closes,
        rests,
        events=frozenset(draw(st.sets(st.sampled_from(sorted(uids))) if uids else st.just(set()))),
        venues=frozenset(draw(st.sets(st.sampled_from(SLUGS)))),
        regions=frozenset(draw(st.sets(st.sampled_from(REGIONS)))),
        kinds=frozenset(draw(st.sets(st.sampled_from(kinds)))),
        reason=draw(maybe_words),
    )


@st.composite
def schedules(draw: st.DrawFn) -> Snapshot:
    uids = draw(st.sets(words, max_size=3))
    places = [draw(venues(slug)) for slug in SLUGS]
    kinds = sorted({each.kind for each in places})
    names = st.sets(words, max_size=2)
    declared = [
        *draw(st.lists(st.builds(DayOverride, days, st.booleans(), maybe_words), max_size=3)),
        *(draw(closures(uid)) for uid in sorted(draw(names))),
        *(draw(other_hours(uid, uids, kinds)) for uid in sorted(draw(names))),
    ]
    return schedule([draw(events(uid)) for uid in sorted(uids)], places, declared)


def imported(draft: Draft) -> Snapshot:
    """An empty schedule once the file was saved in it."""
    assert draft.taken, list(report(draft))
    return EMPTY.changed(edit for _, edit in draft.edits())


def assert_same(here: Snapshot, there: Snapshot) -> None:
    for part in ("venues", "events", "days", "closures", "hours"):
        assert getattr(here, part) == getattr(there, part), part


def assert_same_answers(here: Snapshot, there: Snapshot, years: Iterable[int]) -> None:
    """Every day: what is on and when, and why the rest is not."""
    first, second = Agenda(here), Agenda(there)
    for year in years:
        now = datetime(year, 1, 1, tzinfo=JAKARTA)
        for day in DaySpan(date(year, 1, 1), date(year, 12, 31)):
            query = Query(when=DaySpan.day(day))
            assert first.answer(query, now) == second.answer(query, now)


RAMADAN = DaySpan(date(2020, 4, 24), date(2020, 5, 23))
BUSY = PACKAGED.changed(
    Edit(None, each)
    for each in (
        DayOverride(date(2019, 11, 20), open=False, reason="Banjir", by="telegram:1"),
        DayOverride(date(2019, 12, 25), open=True, by="telegram:1"),
        DayOverride(date(2019, 12, 26), open=False),
        VenueClosure("c1", "blok-m-square", DaySpan(date(2019, 11, 18), date(2020, 2, 3)), "PSBB"),
        VenueClosure("c2", "aeon-jgc", DaySpan.day(date(2019, 11, 23)), None, "web:2"),
        HoursSpan("h1", RAMADAN, time(8), time(14), (), reason="Ramadan", by="telegram:1"),
        HoursSpan("h2", RAMADAN, closes=time(13), kinds=frozenset({"mall"})),
        HoursSpan(
            "h3",
            DaySpan(date(2019, 11, 4), date(2019, 11, 29)),
            pauses=(Pause(time(11), time(13), frozenset({4})),),
            events=frozenset({"lapangan-banteng-2019"}),
            venues=frozenset({"lapangan-banteng"}),
            regions=frozenset({"jakarta-pusat"}),
        ),
    )
)
"""The first schedule as officers would have it after a year of floods, closings and Ramadan."""


@pytest.mark.parametrize("form", FORMS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
@given(known=schedules())
def test_any_schedule_comes_back_as_it_was(form: Form, known: Snapshot) -> None:
    data = write_known(form, known)
    there = imported(read_schedule(f"a.{form}", data, EMPTY))
    assert_same(known, there)
    again = read_schedule(f"a.{form}", data, known)
    assert again.changes_nothing, list(report(again))


@pytest.mark.parametrize("form", FORMS)
def test_the_same_schedule_gives_the_same_bytes(form: Form) -> None:
    declared: list[Circumstance] = [*BUSY.days.values(), *BUSY.closures.values()]
    declared += BUSY.hours.values()
    parts = (list(BUSY.events.values()), list(BUSY.venues.values()), declared)
    forward = write_schedule(form, *parts)
    assert forward == write_known(form, BUSY)
    assert forward == write_schedule(form, *(reversed(each) for each in parts))


@pytest.mark.parametrize("form", FORMS)
def test_an_exported_schedule_answers_every_day_of_two_years_alike(form: Form) -> None:
    there = imported(read_schedule(f"a.{form}", write_known(form, BUSY), EMPTY))
    assert_same_answers(BUSY, there, (2019, 2020))


@pytest.mark.parametrize("form", FORMS)
def test_the_second_import_of_a_file_changes_nothing(form: Form) -> None:
    data = write_known(form, BUSY)
    draft = read_schedule(f"a.{form}", data, BUSY)
    assert draft.changes_nothing, list(report(draft))
    assert (len(draft.events), len(draft.venues)) == (len(BUSY.events), len(BUSY.venues))
    assert len(draft.declared) == 8


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_schedule_can_be_written(form: Form) -> None:
    assert write_schedule(form, [], [])
