"""Who was told of a sitting, and so hears of its change: only whom a reminder may have reached."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from bench._reminding import counts, parts_of, send_all
from bot.channels.channel import Fate, Sent
from schedule_data.agenda import Agenda
from schedule_data.changing import changes_between
from schedule_data.model.desk import Edit
from schedule_data.model.event import Override
from schedule_data.model.memory import Memory
from schedule_data.model.query import Query
from schedule_data.store.reminder_tables import DeliveryRow
from tests.subscriptions.town import CANCELLED, SATURDAY, at, of

MALLS = of(kinds="mall")
"""It names no place, region or service: who keeps it hears only of what they were told."""
ME = ("telegram", "me")


async def hears_of_the_change(town, clock: str = "17:00") -> bool:
    """Whether "me" is told that Saturday is cancelled."""
    before = len(town.heard("me"))
    town.door.fate = lambda _to, _try: Sent(Fate.SENT)
    await town.change(CANCELLED)
    later = at(clock) + timedelta(minutes=3)
    await town.tick(clock)
    await town.tick(f"{later:%H:%M}")
    return len(town.heard("me")) > before


async def reach_of_its_cancellation(town) -> int:
    """How many an officer is told that it would reach."""
    before = await town.agenda()
    after = Agenda(before.snapshot.changed([cancelling(before)]))
    changes = changes_between(before, after, town.now)
    return await town.store.reminders.news.reach_of_changes(changes, after)


def cancelling(agenda: Agenda) -> Edit:
    mkg = next(event for event in agenda.snapshot.events.values() if event.venue == "mkg-3")
    return Edit(mkg, replace(mkg, overrides=(CANCELLED,)))


@pytest.mark.parametrize(
    ("fate", "state", "heard"),
    [
        (Fate.SENT, "sent", True),
        (Fate.UNKNOWN, "unknown", True),
        (Fate.REFUSED, "failed", False),
        (Fate.UNREACHABLE, "blocked", False),
    ],
)
async def test_who_may_have_read_the_reminder_hears_of_the_change(town, fate, state, heard) -> None:
    await town.keep("me", MALLS)
    await town.tick("12:00")
    town.door.fate = lambda _to, _try: Sent(fate)
    await town.tick("16:00")
    assert await counts(town.store) == {state: 1}
    assert await hears_of_the_change(town) is heard


@pytest.mark.parametrize(
    "moved",
    [
        Override(SATURDAY, day=date(2019, 11, 19), reason="pawai"),
        Override(SATURDAY, day=date(2019, 11, 19), venue="lapangan-banteng", reason="pawai"),
    ],
    ids=["day", "day and place"],
)
async def test_who_was_told_that_it_moves_hears_when_it_is_cancelled_then(town, moved) -> None:
    await town.keep("me", MALLS)
    await town.tick("12:00")
    await town.tick("16:00")
    await town.change(moved)
    await town.tick("17:00")
    await town.tick("17:02")
    assert len(town.heard("me")) == 2
    assert await reach_of_its_cancellation(town) == 1
    assert await hears_of_the_change(town)


async def test_whose_reminder_came_too_late_was_told_nothing(town) -> None:
    await town.keep("me", MALLS, "before 18:00")
    await town.keep("told", MALLS, "before 18:00")
    await town.tick("12:00")
    await town.store.reminders.campaigns.plan(at("18:00"))
    town.door.fate = lambda to, _try: Sent(Fate.SENT if to == "told" else Fate.NOT_SENT)
    parts = parts_of(town.store, town.door, clock=lambda: at("18:00"))
    with pytest.raises(Exception, match="nothing got through"):
        await send_all(parts, patience=0.3)
    await town.store.reminders.campaigns.plan(at("22:00"))
    assert await counts(town.store) == {"sent": 1, "expired": 1}
    assert await hears_of_the_change(town, "22:05") is False
    assert len(town.heard("told")) == 2


async def test_who_did_not_want_the_empty_reminder_was_told_nothing(town) -> None:
    await town.keep("me", of(kinds="cemetery"), when_empty=False)
    await town.tick("12:00")
    await town.tick("16:00")
    assert await counts(town.store) == {"skipped": 1}
    assert await hears_of_the_change(town) is False


async def test_who_has_paused_since_is_left_alone_and_who_resumed_is_not(town) -> None:
    for address in ("me", "back"):
        await town.keep(address, MALLS)
    await town.tick("12:00")
    await town.tick("16:00")
    for address in ("me", "back"):
        await town.keep(address, MALLS, paused=True)
    await town.keep("back", MALLS)
    assert await hears_of_the_change(town) is False
    assert len(town.heard("back")) == 2


async def test_who_was_forgotten_since_is_nobody_that_was_told_even_when_they_come_back(
    town,
) -> None:
    await town.keep("me", MALLS)
    await town.tick("12:00")
    await town.tick("16:00")
    await town.store.reminders.subscriptions.forget(*ME)
    await town.keep("me", MALLS, since=at("16:30"))
    assert await hears_of_the_change(town) is False


async def test_who_only_asked_in_the_chat_is_never_written_to(town) -> None:
    async with town.store.unit_of_work() as unit:
        unit.keep(*ME, Memory(at("12:00"), Query()))
        await unit.commit()
    await town.tick("12:00")
    await town.tick("16:00")
    assert await hears_of_the_change(town) is False


async def test_a_reminder_of_other_days_told_nothing_of_this_one(town) -> None:
    await town.keep("me", MALLS, "daily 07:00")
    await town.tick("07:00")
    assert len(town.heard("me")) == 1
    assert await hears_of_the_change(town) is False


async def test_after_ninety_days_nothing_is_known_of_who_was_told(town) -> None:
    await town.keep("me", MALLS)
    await town.tick("12:00")
    await town.tick("16:00")
    forget = town.store.reminders.campaigns.forget_before
    for days, left in ((90, 1), (91, 0)):
        await forget((at("16:00") + timedelta(days=days) - timedelta(days=90)).date())
        assert await town.store.reminders._desk.read(_deliveries, None) == left


def _deliveries(connection, _):
    return connection.scalar(select(func.count()).select_from(DeliveryRow))
