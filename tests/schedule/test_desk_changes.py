"""What officers save is whole, told in the audit, seen at once, and can be taken back."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule_data.merging import merge, newer
from schedule_data.model import (
    Coordinates,
    DayOverride,
    DaySpan,
    Event,
    EventStatus,
    HoursSpan,
    Override,
    Pause,
    Recurrence,
    Venue,
    VenueClosure,
)
from schedule_data.model.desk import Action, Actor, Change, Draft, Edit
from schedule_data.model.desk_outcome import Conflict, Refused, Saved, Why
from schedule_data.store import loading, open_store, upgrade
from schedule_data.store import store as store_module

NOW = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
RINA, BUDI = Actor("telegram", "1"), Actor("telegram", "2")
STRANGER = Actor("web", "somebody")
HALL = Venue(
    "balai-warga", "Balai Warga", "hall", "jakarta-barat", aliases=("balai",),
    coordinates=Coordinates(-6.16, 106.75, 200), wheelchair=True, parking="di depan",
    finding="pintu kiri",
)  # fmt: skip
FAIR = Event(
    "fair", "PTSP di balai", "balai-warga", date(2026, 1, 8),
    recurrence=Recurrence("FREQ=WEEKLY", (date(2026, 2, 2),), (date(2026, 1, 15),)),
    opens=time(9), closes=time(15), last_intake=time(14, 30), quota=40, note="bawa KTP",
    pauses=(Pause(time(12), time(13)), Pause(time(11, 30), time(13), frozenset({4}))),
    overrides=(Override(date(2026, 1, 24), room="Aula", added=True, reason="permintaan"),),
)  # fmt: skip
ADDED = Change(Action.ADD, (Edit(None, HALL), Edit(None, FAIR)))
EVERYTHING = (
    DayOverride(date(2026, 1, 12), open=False, reason="banjir", by="Rina"),
    VenueClosure("c1", "mkg-3", DaySpan(date(2026, 3, 1), date(2026, 3, 9)), "renovasi", "Rina"),
    HoursSpan("h1", DaySpan(date(2026, 2, 18), date(2026, 3, 19)), time(8), time(14),
              pauses=(), regions=frozenset({"jakarta-barat"}), reason="Ramadan"),
)  # fmt: skip


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


@asynccontextmanager
async def desk_of(url):
    async with open_store(url) as store:
        yield store, store.office([RINA, BUDI])


async def save(office, change, by=RINA):
    outcome = await office.apply(change, by=by, now=NOW)
    assert isinstance(outcome, Saved), outcome
    return outcome.entry


async def test_what_was_saved_is_seen_at_once_and_comes_back_after_a_restart(ready):
    async with desk_of(ready) as (store, office):
        before = await store.snapshot()
        await save(office, ADDED)
        edits = tuple(Edit(None, each) for each in EVERYTHING)
        await save(office, Change(Action.CLOSE, edits))
        after = await store.snapshot()
    assert "fair" not in before.events
    async with desk_of(ready) as (store, _):
        again = await store.snapshot()
    for snapshot in (after, again):
        assert snapshot.events["fair"] == FAIR
        assert snapshot.venues["balai-warga"] == HALL
        assert snapshot.days == {EVERYTHING[0].day: EVERYTHING[0]}
        assert snapshot.closures == {"c1": EVERYTHING[1]}
        assert snapshot.hours == {"h1": EVERYTHING[2]}
        assert "balai" in {name.spelling for name in snapshot.names}
    assert again.version == after.version == before.version + 2


async def test_the_audit_tells_who_when_and_from_what_to_what(ready):
    async with desk_of(ready) as (_, office):
        added = await save(office, ADDED)
        moved = replace(FAIR, opens=time(10))
        await save(office, Change(Action.CHANGE, (Edit(FAIR, moved),), reason="surat"), by=BUDI)
        page = await office.audit(size=1)
        assert (page.total, page.pages, page.number) == (2, 2, 1)
        (entry,) = page.items
        assert (entry.actor, entry.at, entry.note) == (BUDI, NOW, "surat")
        assert entry.edits == (Edit(FAIR, replace(moved, sequence=1)),)
        assert (await office.audit(2, size=1)).items == (added,)
        assert [each.number for each in (await office.audit(words="balai")).items] == [2, 1]
        assert (await office.audit(words="100%")).items == ()
        assert await office.entry(added.number) == added
        assert await office.entry(10**30) is None


async def test_the_audit_is_asked_by_jakartas_days(ready):
    midnight = datetime(2026, 1, 5, 17, tzinfo=UTC)
    async with desk_of(ready) as (_, office):
        for n, moment in enumerate((midnight - timedelta(seconds=1), midnight)):
            await office.apply(
                Change(Action.CLOSE, (Edit(None, DayOverride(date(2026, 2, 1 + n), False)),)),
                by=RINA,
                now=moment,
            )

        async def numbers(day, words=""):
            page = await office.audit(words=words, days=DaySpan.day(date(2026, 1, day)))
            return [entry.number for entry in page.items]

        assert [await numbers(day) for day in (4, 5, 6)] == [[], [1], [2]]
        assert await numbers(6, "close") == [2]
        assert await numbers(6, "import") == []


async def test_the_audit_finds_what_closed_a_place_or_changed_its_hours_by_its_names(ready):
    async with desk_of(ready) as (_, office):
        for thing in (EVERYTHING[1], replace(EVERYTHING[2], venues=frozenset({"mkg-3"}))):
            await save(office, Change(Action.CLOSE, (Edit(None, thing),)))
        await save(office, Change(Action.CLOSE, (Edit(None, EVERYTHING[0]),)))
        for words in ("mkg", "Mal Kelapa Gading 3", "kelapa gading"):
            assert [each.number for each in (await office.audit(words=words)).items] == [2, 1], (
                words
            )
        assert (await office.audit(words="blok m")).total == 0


async def test_a_stranger_changes_nothing_and_the_attempt_is_in_the_audit(ready):
    async with desk_of(ready) as (store, office):
        before = await store.snapshot()
        outcome = await office.apply(ADDED, by=STRANGER, now=NOW)
        assert outcome == Refused(Why.NOT_ALLOWED)
        assert await office.undo(1, by=STRANGER, now=NOW) == Refused(Why.NOT_ALLOWED)
        await office.refused(STRANGER, "/addevent", now=NOW)
        assert (await store.snapshot()).events == before.events
        entries = (await office.audit()).items
    assert [each.action for each in entries] == [Action.REFUSED] * 3
    assert [each.note for each in entries] == [
        "/addevent", "undo 1", "add: venue balai-warga, event fair",
    ]  # fmt: skip


async def test_the_second_of_two_officers_sees_what_changed_and_loses_nothing(ready):
    async with desk_of(ready) as (store, office):
        await save(office, ADDED)
        theirs = replace(FAIR, opens=time(10), room="Aula")
        await save(office, Change(Action.CHANGE, (Edit(FAIR, theirs),)), by=BUDI)
        mine = replace(FAIR, opens=time(8), quota=60)
        outcome = await office.apply(Change(Action.CHANGE, (Edit(FAIR, mine),)), by=RINA, now=NOW)
        assert isinstance(outcome, Conflict)
        (clash,) = outcome.clashes
        assert [each.actor for each in clash.since] == [BUDI, RINA]
        both = merge(clash)
        assert both.both == ("opens",)
        assert both.theirs["room"] == (None, "Aula")
        assert (await store.snapshot()).events["fair"].opens == time(10)
        await save(office, Change(Action.CHANGE, (both.edit,)))
        event = (await store.snapshot()).events["fair"]
    assert (event.opens, event.room, event.quota, event.sequence) == (time(8), "Aula", 60, 2)


async def test_one_edit_that_comes_too_late_keeps_all_of_its_change_out(ready):
    async with desk_of(ready) as (store, office):
        await save(office, ADDED)
        await save(office, Change(Action.CHANGE, (Edit(HALL, replace(HALL, name="Balai")),)))
        late = Change(
            Action.CHANGE, (Edit(FAIR, replace(FAIR, quota=1)), Edit(HALL, replace(HALL, kind="x")))
        )
        assert isinstance(await office.apply(late, by=BUDI, now=NOW), Conflict)
        assert (await store.snapshot()).events["fair"] == FAIR


async def test_two_presses_of_the_same_button_save_once(ready):
    async with desk_of(ready) as (_, office):
        change = replace(ADDED, once="draft-7")
        first, second = await asyncio.gather(
            *(office.apply(change, by=RINA, now=NOW) for _ in range(2))
        )
        assert (first.repeated, second.repeated) == (False, True)
        assert first.entry == second.entry
        assert (await office.audit()).total == 1


async def test_undo_brings_back_exactly_what_was_and_can_be_undone(ready):
    async with desk_of(ready) as (store, office):
        await save(office, ADDED)
        changed = replace(
            FAIR, overrides=(), venue="mkg-3", pauses=(), status=EventStatus.CANCELLED
        )
        entry = await save(office, Change(Action.CANCEL, (Edit(FAIR, changed),)))
        assert (await office.last_change(RINA)).number == entry.number
        undone = await office.undo(entry.number, by=BUDI, now=NOW)
        assert (await store.snapshot()).events["fair"] == replace(FAIR, sequence=2)
        assert undone.entry.undoes == entry.number
        assert (await office.entry(entry.number)).undone_by == undone.entry.number
        assert await office.undo(entry.number, by=RINA, now=NOW) == Refused(
            Why.UNDONE_ALREADY, str(undone.entry.number)
        )
        again = await office.undo(undone.entry.number, by=RINA, now=NOW)
        assert (await store.snapshot()).events["fair"] == replace(changed, sequence=3)
        assert (await office.entry(entry.number)).undone_by is None
        await office.undo(again.entry.number, by=RINA, now=NOW)
        assert (await office.entry(entry.number)).undone_by == undone.entry.number


async def test_undo_says_what_came_between(ready):
    async with desk_of(ready) as (store, office):
        await save(office, ADDED)
        first = await save(office, Change(Action.CHANGE, (Edit(FAIR, replace(FAIR, quota=1)),)))
        present = (await store.snapshot()).events["fair"]
        later = Change(Action.CHANGE, (Edit(present, replace(present, quota=2)),))
        between = await save(office, later, by=BUDI)
        outcome = await office.undo(first.number, by=RINA, now=NOW)
        assert isinstance(outcome, Conflict)
        assert outcome.clashes[0].since == (between,)
        assert outcome.clashes[0].present.quota == 2
        await office.undo(between.number, by=RINA, now=NOW)
        assert isinstance(await office.undo(first.number, by=RINA, now=NOW), Saved)
        assert (await store.snapshot()).events["fair"] == replace(FAIR, sequence=4)


async def test_a_venue_does_not_go_while_an_event_stands_on_it(ready):
    async with desk_of(ready) as (store, office):
        entry = await save(office, Change(Action.ADD, (Edit(None, HALL),)))
        await save(office, Change(Action.ADD, (Edit(None, FAIR),)))
        assert await office.undo(entry.number, by=RINA, now=NOW) == Refused(Why.IN_USE, "fair")
        both = Change(Action.CHANGE, (Edit(HALL, None), Edit(FAIR, None)))
        await save(office, both)
        snapshot = await store.snapshot()
    assert "balai-warga" not in snapshot.venues
    assert "fair" not in snapshot.events


async def test_an_event_that_cannot_be_read_is_refused_with_the_reason(ready):
    async with desk_of(ready) as (_, office):
        never = replace(FAIR, venue="mkg-3", recurrence=Recurrence("FREQ=HOURLY"))
        outcome = await office.apply(Change(Action.ADD, (Edit(None, never),)), by=RINA, now=NOW)
        assert outcome.why is Why.WRONG_EVENT
        nowhere = replace(FAIR, venue="nowhere")
        outcome = await office.apply(Change(Action.ADD, (Edit(None, nowhere),)), by=RINA, now=NOW)
        assert "nowhere" in outcome.detail
        same = Change(Action.CHANGE, (Edit(HALL, HALL),))
        assert await office.apply(same, by=RINA, now=NOW) == Refused(Why.NO_CHANGE)


async def test_that_facts_were_confirmed_raises_no_sequence(ready):
    async with desk_of(ready) as (store, office):
        await save(office, ADDED)
        confirmed = replace(FAIR, confirmed_on=date(2026, 1, 5))
        await save(office, Change(Action.CONFIRM, (Edit(FAIR, confirmed),)))
        assert (await store.snapshot()).events["fair"] == confirmed


async def test_another_process_reads_only_what_changed(ready, monkeypatch):
    monkeypatch.setattr(store_module, "ASK_EVERY_S", 0.0)
    async with desk_of(ready) as (_, office), open_store(ready) as other:
        known = await other.snapshot()
        await save(office, ADDED)

        async def never(*_):
            raise AssertionError("it read everything")

        with monkeypatch.context() as patched:
            patched.setattr(loading, "_all", never)
            renewed = await other.snapshot()
        assert renewed.events["fair"] == FAIR
        assert renewed.events["mkg-3-2019"] is known.events["mkg-3-2019"]
        assert renewed.index.series["mkg-3-2019"] is known.index.series["mkg-3-2019"]
        assert await other.snapshot() is renewed


async def test_whoever_is_too_far_behind_reads_everything(ready, monkeypatch):
    monkeypatch.setattr(store_module, "ASK_EVERY_S", 0.0)
    monkeypatch.setattr(loading, "FEW", 1)
    async with desk_of(ready) as (_, office), open_store(ready) as other:
        await other.snapshot()
        await save(office, ADDED)
        assert (await other.snapshot()).events["fair"] == FAIR


async def test_a_draft_outlives_a_restart_and_is_kept_a_day(ready):
    async with desk_of(ready) as (_, office):
        await office.keep_draft(Draft(RINA, "event", "a", NOW))
        await office.keep_draft(Draft(RINA, "event", "b", NOW))
        await office.keep_draft(Draft(BUDI, "event", "c", NOW))
    async with desk_of(ready) as (_, office):
        later = NOW + timedelta(hours=23)
        assert (await office.draft(RINA, "event", now=later)).body == "b"
        assert await office.draft(RINA, "import", now=NOW) is None
        assert await office.draft(RINA, "event", now=NOW + timedelta(days=1)) is None
        await office.drop_draft(RINA, "event")
        assert await office.draft(RINA, "event", now=NOW) is None
        assert (await office.draft(BUDI, "event", now=NOW)).body == "c"


clocks = st.none() | st.sampled_from([time(8), time(9)])
versions = st.builds(
    lambda opens, room, extra: replace(
        FAIR, venue="mkg-3", opens=opens, room=room, overrides=FAIR.overrides if extra else ()
    ),
    clocks, st.none() | st.just("Aula"), st.booleans(),
)  # fmt: skip
steps = st.lists(st.none() | versions | st.integers(1, 8), min_size=1, max_size=12)


@settings(max_examples=25)
@given(steps)
def test_whatever_is_saved_and_undone_the_schedule_is_what_the_audit_says(steps):
    """None removes the event, a version saves it, a number undoes that entry."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/ptsp.db"
        upgrade(url)
        asyncio.run(_walk(url, steps))


def _plain(event):
    return None if event is None else replace(event, sequence=0)


async def _walk(url, steps):
    history, state = {}, None
    async with desk_of(url) as (store, office):
        for step in steps:
            present = (await store.snapshot()).events.get("fair")
            assert _plain(present) == state
            if isinstance(step, int):
                outcome = await office.undo(step, by=RINA, now=NOW)
                before, after = history.get(step, (None, None))
                if isinstance(outcome, Saved):
                    assert state == after
                    state = before
            else:
                change = Change(Action.CHANGE, (Edit(present, step),)) if present or step else None
                outcome = await office.apply(change, by=RINA, now=NOW) if change else None
                if isinstance(outcome, Saved):
                    state = _plain(step)
            if isinstance(outcome, Saved):
                (edit,) = outcome.entry.edits
                history[outcome.entry.number] = (_plain(edit.before), _plain(edit.after))
        assert _plain((await store.snapshot()).events.get("fair")) == state
        for number, (before, after) in history.items():
            entry = await office.entry(number)
            assert [(_plain(e.before), _plain(e.after)) for e in entry.edits] == [(before, after)]


async def test_who_changed_it_since_are_only_those_after_one_looked(ready):
    async with desk_of(ready) as (_, office):
        await save(office, ADDED)
        seen = replace(FAIR, room="Hall 1", sequence=1)
        await save(office, Change(Action.CHANGE, (Edit(FAIR, seen),)))
        theirs = Change(Action.CHANGE, (Edit(seen, replace(seen, room="Hall 2")),))
        await office.apply(theirs, by=BUDI, now=NOW)
        mine = Change(Action.CHANGE, (Edit(seen, replace(seen, opens=time(7))),))
        conflict = await office.apply(mine, by=RINA, now=NOW)
        assert [entry.actor for entry in newer(conflict.clashes[0])] == [BUDI]
