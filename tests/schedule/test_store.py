"""What is kept outlives a restart, and everybody sees the same schedule."""

import asyncio
import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from schedule_data.model import (
    DaySpan,
    Event,
    EventStatus,
    HolidayPolicy,
    Memory,
    Override,
    Query,
    Recurrence,
    Venue,
)
from schedule_data.series import EventRefusedError
from schedule_data.snapshot import packaged_snapshot
from schedule_data.store import StoreError, backup, conversations, open_store, upgrade
from schedule_data.store import store as store_module
from schedule_data.store.errors import reason

AT = datetime(2019, 11, 14, 2, 0, tzinfo=UTC)
MEMORY = Memory(
    at=AT,
    query=Query(
        when=DaySpan(date(2019, 11, 15), date(2019, 11, 17)),
        at=time(19),
        regions=frozenset({"jakarta-barat"}),
        places=frozenset({"mkg-3"}),
        services=frozenset({"usaha"}),
        kinds=frozenset({"mall"}),
    ),
    language="en",
    offered=("a", "b"),
)
FAIR = Event(
    "fair",
    "PTSP di pasar",
    "tpu-malaka",
    first_day=date(2026, 1, 1),
    last_day=date(2026, 12, 31),
    recurrence=Recurrence("FREQ=WEEKLY", (date(2026, 2, 2),), (date(2026, 1, 8),), True),
    services=frozenset({"usaha", "makam"}),
    opens=time(9),
    closes=time(15, 30),
    on_holidays=HolidayPolicy.OPEN,
    overrides=(
        Override(date(2026, 1, 15), EventStatus.CANCELLED, reason="banjir"),
        Override(date(2026, 1, 22), day=date(2026, 1, 23), venue="mkg-3", opens=time(8)),
    ),
    sequence=3,
    source="surat",
    confidence="low",
    confirmed_on=date(2026, 1, 1),
)


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


async def save(store, *events, venues=()):
    async with store.unit_of_work() as unit:
        for venue in venues:
            unit.save_venue(venue)
        for event in events:
            unit.save_event(event)
        await unit.commit()


async def recalled(store, address="1"):
    async with store.unit_of_work() as unit:
        return await unit.recall("web", address)


async def keep(store, memory=MEMORY, address="1"):
    async with store.unit_of_work() as unit:
        unit.keep("web", address, memory)
        await unit.commit()


async def test_a_new_database_holds_the_first_schedule(ready):
    async with open_store(ready) as store:
        snapshot = await store.snapshot()
    packaged = packaged_snapshot()
    assert snapshot.events == packaged.events
    assert snapshot.venues == packaged.venues
    assert set(snapshot.names) == set(packaged.names)


async def test_an_event_comes_back_as_it_was_saved_overrides_included(ready):
    async with open_store(ready) as store:
        await save(store, FAIR)
    async with open_store(ready) as store:
        assert (await store.snapshot()).events["fair"] == FAIR


async def test_an_event_that_is_saved_again_has_its_new_overrides_alone(ready):
    async with open_store(ready) as store:
        await save(store, FAIR)
        changed = replace(FAIR, overrides=FAIR.overrides[1:], sequence=4)
        await save(store, changed)
        assert (await store.snapshot()).events["fair"] == changed


async def test_a_change_is_seen_at_once_where_it_was_made_and_the_version_rises(ready):
    async with open_store(ready) as store:
        before = await store.snapshot()
        await save(store, FAIR)
        after = await store.snapshot()
    assert "fair" not in before.events
    assert "fair" in after.events
    assert after.version == before.version + 1


async def test_a_change_made_while_the_schedule_is_being_read_is_seen_at_once(ready, monkeypatch):
    async with open_store(ready) as store:
        async with store.unit_of_work() as unit:
            gate, begun, renewed = asyncio.Event(), asyncio.Event(), store._renewed

            async def slowly(known):
                before = await renewed(known)
                begun.set()
                await gate.wait()
                return before

            monkeypatch.setattr(store, "_renewed", slowly)
            store._look_again()
            reading = asyncio.create_task(store.snapshot())
            await begun.wait()
            unit.save_event(FAIR)
            await unit.commit()
        gate.set()
        assert "fair" not in (await reading).events
        assert "fair" in (await store.snapshot()).events


async def test_another_process_sees_a_change_within_a_second_and_not_by_asking_each_time(
    ready, monkeypatch
):
    async with open_store(ready) as writer, open_store(ready) as reader:
        known = await reader.snapshot()
        await save(writer, FAIR)
        assert await reader.snapshot() is known
        monkeypatch.setattr(store_module, "ASK_EVERY_S", 0.0)
        assert "fair" in (await reader.snapshot()).events


async def test_a_database_that_cannot_be_asked_leaves_the_last_schedule(ready, monkeypatch):
    async def gone(self, known):
        raise OperationalError("select", {}, Exception("gone"))

    monkeypatch.setattr(store_module, "ASK_EVERY_S", 0.0)
    async with open_store(ready) as store:
        known = await store.snapshot()
        monkeypatch.setattr(store_module.Store, "_renewed", gone)
        assert await store.snapshot() is known
    async with open_store(ready) as store:
        with pytest.raises(StoreError, match="cannot be read"):
            await store.snapshot()


async def test_many_who_ask_at_once_load_the_schedule_once(ready):
    async with open_store(ready) as store:
        first, *others = await asyncio.gather(*(store.snapshot() for _ in range(20)))
    assert all(each is first for each in others)


async def test_a_moment_without_a_zone_is_refused_and_nothing_is_written(ready):
    async with open_store(ready) as store:
        with pytest.raises(StoreError, match="cannot be written: ValueError"):
            await store.forget_before(AT.replace(tzinfo=None))


async def test_a_snapshot_that_nobody_changed_is_the_same_object(ready, monkeypatch):
    monkeypatch.setattr(store_module, "ASK_EVERY_S", 0.0)
    async with open_store(ready) as store:
        assert await store.snapshot() is await store.snapshot()


async def test_a_change_of_events_alone_leaves_the_names_as_they_are(ready):
    async with open_store(ready) as store:
        before = await store.snapshot()
        await save(store, FAIR)
        assert (await store.snapshot()).names is before.names


async def test_a_new_venue_and_its_event_are_saved_together_and_named(ready):
    venue = Venue("pgc", "PGC Cililitan", "mall", "jakarta-timur", aliases=("pgc mall",))
    async with open_store(ready) as store:
        await save(store, replace(FAIR, venue="pgc"), venues=[venue])
        snapshot = await store.snapshot()
    assert snapshot.venues["pgc"] == venue
    assert "pgc mall" in {name.spelling for name in snapshot.names}


async def test_an_event_that_is_refused_leaves_nothing_half_written(ready):
    async with open_store(ready) as store:
        with pytest.raises(EventRefusedError, match="HOURLY"):
            await save(store, FAIR, replace(FAIR, recurrence=Recurrence("FREQ=HOURLY")))
        assert "fair" not in (await store.snapshot()).events


async def test_a_removed_event_stays_away_also_after_the_next_upgrade(ready):
    async with open_store(ready) as store:
        async with store.unit_of_work() as unit:
            unit.remove_event("mkg-3-2019")
            await unit.commit()
        assert "mkg-3-2019" not in (await store.snapshot()).events
    await asyncio.to_thread(upgrade, ready)
    async with open_store(ready) as store:
        assert "mkg-3-2019" not in (await store.snapshot()).events


async def test_what_an_admin_changed_is_not_overwritten_by_an_upgrade(ready):
    changed = replace(packaged_snapshot().events["mkg-3-2019"], room="Lantai 2")
    async with open_store(ready) as store:
        await save(store, changed)
    await asyncio.to_thread(upgrade, ready)
    async with open_store(ready) as store:
        assert (await store.snapshot()).events["mkg-3-2019"].room == "Lantai 2"


async def test_a_stranger_has_no_memory(ready):
    async with open_store(ready) as store, store.unit_of_work() as unit:
        assert await unit.recall("web", "nobody") is None
        assert await unit.fixed_language("web", "nobody") is None


async def test_a_last_question_is_readable_at_once_and_after_a_restart(ready):
    async with open_store(ready) as store:
        assert await recalled(store) is None
        await keep(store)
        assert await recalled(store) == MEMORY
    async with open_store(ready) as store:
        assert await recalled(store) == MEMORY


async def test_a_last_question_is_on_its_way_to_the_database_within_200_ms(ready):
    async with open_store(ready) as here, open_store(ready) as there:
        await keep(here)
        timer = here._conversations._timer
        assert timer.when() - asyncio.get_running_loop().time() <= 0.2
        here._conversations._start_flush()
        await here._conversations._flush
        assert await recalled(there) == MEMORY


async def test_a_question_that_follows_while_the_last_is_written_is_written_too(ready):
    second = replace(MEMORY, language="id")
    async with open_store(ready) as here, open_store(ready) as there:
        await keep(here)
        here._conversations._start_flush()
        await keep(here, second)
        assert await recalled(here) == second
        await here._conversations.flush()
        assert await recalled(there) == second


async def test_a_turn_that_fails_keeps_nothing(ready):
    async with open_store(ready) as store:
        with suppress(RuntimeError):
            async with store.unit_of_work() as unit:
                unit.keep("web", "1", MEMORY)
                unit.fix_language("web", "1", "en")
                raise RuntimeError("in mid-turn")
        assert await recalled(store) is None
        async with store.unit_of_work() as unit:
            assert await unit.fixed_language("web", "1") is None


async def test_a_turn_reads_what_it_has_just_kept(ready):
    async with open_store(ready) as store, store.unit_of_work() as unit:
        unit.keep("web", "1", MEMORY)
        unit.fix_language("web", "1", "en")
        assert await unit.recall("web", "1") == MEMORY
        assert await unit.fixed_language("web", "1") == "en"


async def test_a_fixed_language_is_committed_with_the_turn_and_outlives_forgetting(ready):
    async with open_store(ready) as store:
        await keep(store)
        async with store.unit_of_work() as unit:
            unit.fix_language("web", "1", "en")
            await unit.commit()
        async with open_store(ready) as other, other.unit_of_work() as unit:
            assert await unit.fixed_language("web", "1") == "en"
        await keep(store, address="2")
        await store.forget_before(AT + timedelta(minutes=30))
        assert await recalled(store) is None
        assert await recalled(store, "2") is None
        async with store.unit_of_work() as unit:
            assert await unit.fixed_language("web", "1") == "en"


async def test_memory_does_not_grow_with_the_number_of_people(ready, monkeypatch):
    monkeypatch.setattr(conversations, "KEPT_IN_MEMORY", 10)
    async with open_store(ready) as store:
        for number in range(30):
            await recalled(store, str(number))
            await keep(store, address=str(number))
        await store._conversations.flush()
        assert len(store._conversations._known) <= 10
        assert not store._conversations._unwritten
        assert await recalled(store, "0") == MEMORY


async def test_a_memory_that_an_older_version_wrote_is_no_trouble(ready):
    async with open_store(ready) as store:
        await keep(store)
    if ready.startswith("sqlite"):
        with sqlite3.connect(ready.removeprefix("sqlite:///")) as connection:
            connection.execute("UPDATE conversation SET query = '[1, 2'")
        async with open_store(ready) as store:
            assert (await recalled(store)).query is None


async def test_a_locked_database_is_waited_for_and_a_last_question_is_not_lost(
    tmp_path, monkeypatch
):
    url = f"sqlite:///{tmp_path / 'ptsp.db'}"
    upgrade(url)
    monkeypatch.setattr("schedule_data.store.engine.BUSY_MS", 50)
    monkeypatch.setattr(conversations, "RETRY_AFTER_S", 0.05)
    other = sqlite3.connect(tmp_path / "ptsp.db", isolation_level=None)
    async with open_store(url) as store:
        await recalled(store)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            await save(store, FAIR)
        await keep(store)
        assert await recalled(store) == MEMORY
        assert (await store.snapshot()).events
        other.execute("COMMIT")
        await save(store, FAIR)
        assert "fair" in (await store.snapshot()).events
    async with open_store(url) as store:
        assert await recalled(store) == MEMORY
    other.close()


async def test_one_wrong_write_does_not_take_its_neighbours_along(ready):
    async def wrong(connection, payloads):
        raise RuntimeError("a bug")

    async with open_store(ready) as store:
        box = store.inbox("bot")
        outcomes = await asyncio.gather(
            box.put([(1, "a")]),
            store._writer.submit(wrong, None),
            box.put([(2, "b")]),
            return_exceptions=True,
        )
        assert outcomes[0] == {1}
        assert isinstance(outcomes[1], RuntimeError)
        assert outcomes[2] == {2}


async def test_a_closed_store_says_that_it_is_closed(ready):
    async with open_store(ready) as store:
        pass
    with pytest.raises(StoreError, match="closed"):
        await store.inbox("bot").put([(1, "a")])


async def test_a_backup_taken_while_writing_opens_and_is_whole(tmp_path):
    url = f"sqlite:///{tmp_path / 'ptsp.db'}"
    upgrade(url)
    async with open_store(url) as store:
        box = store.inbox("bot")
        writing = asyncio.gather(*(box.put([(number, "x")]) for number in range(200)))
        await asyncio.to_thread(backup, url, tmp_path / "copy.db")
        await writing
        with pytest.raises(StoreError, match="exists already"):
            backup(url, tmp_path / "copy.db")
    async with open_store(f"sqlite:///{tmp_path / 'copy.db'}") as store:
        assert len((await store.snapshot()).events) == 7
    assert not (tmp_path / "copy.db.unfinished").exists()


@pytest.mark.parametrize(
    ("says", "told"),
    [
        (sqlite3.OperationalError("database or disk is full"), "database or disk is full"),
        (sqlite3.IntegrityError("UNIQUE failed: 628123"), "IntegrityError"),
        (ValueError("628123"), "ValueError"),
    ],
    ids=lambda each: str(each),
)
def test_why_a_database_refused_is_told_without_the_row_that_it_quotes(says, told):
    assert reason(OperationalError("INSERT 628123", None, says)) == told


def test_of_a_server_the_code_is_told_and_not_its_words():
    class UniqueViolation(Exception):  # noqa: N818 - as the driver names it
        sqlstate = "23505"

    says = UniqueViolation("Key (address)=(628123) already exists")
    assert reason(OperationalError("INSERT", None, says)) == "UniqueViolation (23505)"
