"""What is exported and imported into an empty schedule is what was there, in each form."""

from collections.abc import Sequence
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schedule_data.exchange import Form, Standing, read_schedule, report, write_schedule
from schedule_data.model.circumstance import Pause
from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override, Recurrence
from schedule_data.model.place import Candidate, Coordinates, Venue
from schedule_data.snapshot import Snapshot, make_snapshot, packaged_snapshot

PACKAGED = packaged_snapshot()
FORMS = list(Form)


def schedule(events: Sequence[Event] = (), venues: Sequence[Venue] = ()) -> Snapshot:
    return make_snapshot(
        version=0,
        regions=PACKAGED.regions.values(),
        services=PACKAGED.services.values(),
        venues=venues,
        events=events,
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
def schedules(draw: st.DrawFn) -> Snapshot:
    uids = draw(st.sets(words, max_size=3))
    return schedule(
        [draw(events(uid)) for uid in sorted(uids)], [draw(venues(slug)) for slug in SLUGS]
    )


@pytest.mark.parametrize("form", FORMS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
@given(known=schedules())
def test_any_schedule_comes_back_as_it_was(form: Form, known: Snapshot) -> None:
    data = write_schedule(form, known.events.values(), known.venues.values())
    draft = read_schedule(f"a.{form}", data, EMPTY)
    assert draft.taken, list(report(draft))
    assert {each.event.uid: each.event for each in draft.events} == dict(known.events)
    assert {each.venue.slug: each.venue for each in draft.venues} == dict(known.venues)
    again = read_schedule(f"a.{form}", data, known)
    assert again.changes_nothing, list(report(again))


@pytest.mark.parametrize("form", FORMS)
def test_the_same_schedule_gives_the_same_bytes(form: Form) -> None:
    forward = write_schedule(form, PACKAGED.events.values(), PACKAGED.venues.values())
    backward = write_schedule(
        form, reversed(list(PACKAGED.events.values())), reversed(list(PACKAGED.venues.values()))
    )
    assert forward == backward


@pytest.mark.parametrize("form", FORMS)
def test_an_exported_schedule_answers_every_day_of_two_years_alike(form: Form) -> None:
    from schedule_data.agenda import Agenda
    from schedule_data.model.query import DaySpan, Query

    data = write_schedule(form, PACKAGED.events.values(), PACKAGED.venues.values())
    draft = read_schedule(f"a.{form}", data, EMPTY)
    here = Agenda(PACKAGED)
    there = Agenda(schedule([e.event for e in draft.events], [v.venue for v in draft.venues]))
    for year in (2019, 2020):
        query = Query(when=DaySpan(date(year, 1, 1), date(year, 12, 31)))
        assert here.between(query) == there.between(query)


@pytest.mark.parametrize("form", FORMS)
def test_the_second_import_of_a_file_changes_nothing(form: Form) -> None:
    data = write_schedule(form, PACKAGED.events.values(), PACKAGED.venues.values())
    draft = read_schedule(f"a.{form}", data, PACKAGED)
    assert draft.changes_nothing
    assert {each.standing for each in draft.events} == {Standing.UNCHANGED}
    assert {each.standing for each in draft.venues} == {Standing.UNCHANGED}


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_schedule_can_be_written(form: Form) -> None:
    assert write_schedule(form, [], [])
