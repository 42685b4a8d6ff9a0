"""A later release corrects the first schedule: what nobody touched is renewed, all else stays."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import create_engine, delete

from schedule_data.model import Event, EventStatus, Override, Venue
from schedule_data.snapshot import packaged_snapshot
from schedule_data.store import open_store, seeding, upgrade
from schedule_data.store.tables import AppliedSeed
from schedule_data.store.url import sync_url

FIRST = packaged_snapshot()
BLOK_M, MKG = FIRST.venues["blok-m-square"], FIRST.events["mkg-3-2019"]
OLD_NAME = "TPU Malaka I and IV, Rorotan"
HINT = "lantai dasar, dekat lobi barat"
NEW_HALL = Venue("balai", "Balai Warga", "hall", "jakarta-barat")
NEW_EVENT = Event("balai-2019", "PTSP", "balai", date(2019, 11, 20))


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


@pytest.fixture
def next_release(ready, monkeypatch):
    """Upgrades to a release whose package has these things otherwise."""

    def release(*things):
        venues = FIRST.venues | {each.slug: each for each in things if isinstance(each, Venue)}
        events = FIRST.events | {each.uid: each for each in things if isinstance(each, Event)}
        monkeypatch.setattr(seeding, "packaged_venues", lambda: tuple(venues.values()))
        monkeypatch.setattr(seeding, "packaged_events", lambda: tuple(events.values()))
        upgrade(ready)

    return release


def schedule(url, *saved):
    """The schedule of the database, after officers saved these things; a uid: they removed it."""

    async def work():
        async with open_store(url) as store:
            async with store.unit_of_work() as unit:
                for each in saved:
                    if isinstance(each, Venue):
                        unit.save_venue(each)
                    elif isinstance(each, Event):
                        unit.save_event(each)
                    else:
                        unit.remove_event(each)
                await unit.commit()
            return await store.snapshot()

    return asyncio.run(work())


def test_a_venue_and_an_event_that_nobody_touched_are_renewed(ready, next_release):
    before = schedule(ready).version
    next_release(replace(BLOK_M, finding=HINT), replace(MKG, room="Lantai 1"))
    after = schedule(ready)
    assert after.venues["blok-m-square"].finding == HINT
    assert after.events["mkg-3-2019"].room == "Lantai 1"
    assert after.version > before
    assert schedule(ready, replace(after.events["mkg-3-2019"], note="x")).version > after.version


def test_what_an_officer_changed_is_never_overwritten(ready, next_release):
    cancelled = Override(date(2019, 11, 16), EventStatus.CANCELLED)
    schedule(ready, replace(BLOK_M, parking="di atap"), replace(MKG, overrides=(cancelled,)))
    next_release(replace(BLOK_M, finding=HINT), replace(MKG, room="Lantai 1"))
    after = schedule(ready)
    assert after.venues["blok-m-square"] == replace(BLOK_M, parking="di atap")
    assert after.events["mkg-3-2019"] == replace(MKG, overrides=(cancelled,))


def test_what_an_officer_removed_stays_away_and_what_is_new_comes(ready, next_release):
    schedule(ready, "mkg-3-2019")
    next_release(NEW_HALL, NEW_EVENT, replace(MKG, room="Lantai 1"))
    after = schedule(ready)
    assert "mkg-3-2019" not in after.events
    assert after.events["balai-2019"] == NEW_EVENT


def test_a_second_start_of_the_same_release_changes_nothing(ready, next_release):
    next_release(replace(BLOK_M, finding=HINT), NEW_HALL)
    before = schedule(ready)
    next_release(replace(BLOK_M, finding=HINT), NEW_HALL)
    assert schedule(ready).version == before.version


@pytest.fixture
def before_the_notes(ready):
    """Makes the database one of a release that noted nothing."""

    def forget():
        engine = create_engine(sync_url(ready))
        with engine.begin() as connection:
            notes = AppliedSeed.name != seeding.FIRST_SCHEDULE
            connection.execute(delete(AppliedSeed).where(notes))
        engine.dispose()

    return forget


def test_a_database_of_before_the_notes_takes_corrections_from_the_release_after(
    ready, next_release, before_the_notes
):
    schedule(ready, "mkg-3-2019", replace(FIRST.venues["mkg-3"], parking="di atap"))
    before_the_notes()
    next_release()
    next_release(replace(BLOK_M, finding=HINT), replace(FIRST.venues["mkg-3"], finding=HINT))
    after = schedule(ready)
    assert after.venues["blok-m-square"].finding == HINT
    assert after.venues["mkg-3"].finding is None
    assert "mkg-3-2019" not in after.events


def test_what_that_release_loaded_otherwise_is_renewed_at_once_but_not_what_was_touched(
    ready, next_release, before_the_notes
):
    malaka, karet = FIRST.venues["tpu-malaka"], FIRST.venues["tpu-karet-tengsin"]
    wherever = (*malaka.candidates[:-1], replace(malaka.candidates[-1], name=OLD_NAME))
    schedule(ready, replace(malaka, candidates=wherever), replace(karet, parking="di jalan"))
    before_the_notes()
    next_release()
    after = schedule(ready)
    assert after.venues["tpu-malaka"] == malaka
    assert after.venues["tpu-karet-tengsin"].parking == "di jalan"
