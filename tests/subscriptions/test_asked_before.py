"""Told of a sitting, then another question: whoever was told still hears, once, that it changed."""

from dataclasses import replace
from datetime import time, timedelta
from itertools import pairwise

import pytest

from bench._reminding import counts
from bot.channels.channel import Fate, Sent
from schedule_data.model.event import Override
from schedule_data.model.news import Announcement
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Bilingual
from schedule_data.store.reminder_tables import AskedBeforeRow
from tests.subscriptions.town import CANCELLED, SATURDAY, at, of, town_at

FRIDAY = Slot.parse("fri 16:00")
NORTH = Subscription("telegram", "me", of("jakarta-utara"), FRIDAY)
WEST = replace(NORTH, query=of("jakarta-barat"))
DAILY = replace(WEST, slot=Slot.parse("daily 07:00"))
ME = ("telegram", "me")


async def told(town, *kept: Subscription) -> None:
    """They keep those, and the reminder of Friday at four was sent."""
    await town.does("save", *(kept or (NORTH,)))
    await town.tick("07:00")
    await town.tick("16:00")
    town.door.arrived.clear()


async def saturday(town, *overrides: Override, **fields) -> list[str]:
    """MKG 3's Saturday changes; what "me" hears of it, however often the tick comes."""
    await town.change(*(overrides or (CANCELLED,)), **fields)
    for clock in ("17:00", "17:03", "17:04", "18:00"):
        await town.tick(clock)
    return news_to(town, "me")


def news_to(town, address: str) -> list[str]:
    """What somebody heard of changes, whatever reminders came beside."""
    return [text for text in town.heard(address) if "Alasan: " in text]


async def still_noted(town) -> int:
    return len(await town.store.reminders._desk.read(_rows, None))


def _rows(connection, _):
    return connection.execute(AskedBeforeRow.__table__.select()).all()


@pytest.mark.parametrize(
    "new",
    [
        WEST,
        DAILY,
        replace(NORTH, query=of("jakarta-utara", kinds="park")),
        replace(NORTH, query=of(places="bella-terra")),
    ],
    ids=["other region", "other hour and region", "other kind", "other place"],
)
async def test_told_then_changed_and_the_sitting_is_cancelled_they_hear_it_once(town, new) -> None:
    await told(town)
    await town.does("replace", NORTH, new)
    (text,) = await saturday(town)
    assert "listrik padam" in text


@pytest.mark.parametrize(
    "change",
    [
        Override(SATURDAY, opens=time(13), reason="pawai"),
        Override(SATURDAY, day=SATURDAY + timedelta(days=7), reason="pawai"),
        Override(SATURDAY, venue="bella-terra", reason="pawai"),
        Override(SATURDAY, room="lantai 3", reason="pawai"),
    ],
    ids=["hours", "day", "place", "room"],
)
async def test_whatever_changes_of_it_is_told(town, change) -> None:
    await town.change(room="lantai 1")
    await told(town)
    await town.does("replace", NORTH, WEST)
    assert len(await saturday(town, change, room="lantai 1")) == 1


async def test_told_of_a_move_they_hear_too_when_that_day_is_cancelled(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    moved = Override(SATURDAY, day=SATURDAY + timedelta(days=7), reason="pawai")
    assert len(await saturday(town, moved)) == 1
    await town.change(CANCELLED)
    for clock in ("18:30", "18:33", "18:34", "19:00"):
        await town.tick(clock)
    assert len(news_to(town, "me")) == 2


@pytest.mark.parametrize("elsewhere", [{}, {"venue": "bella-terra"}], ids=["there", "elsewhere"])
async def test_told_of_a_move_they_hear_of_what_becomes_of_it_when_the_told_days_are_over(
    town, elsewhere
) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    moved = Override(SATURDAY, day=SATURDAY + timedelta(days=7), reason="pawai", **elsewhere)
    assert len(await saturday(town, moved)) == 1
    await town.tick("08:00", 19)
    await town.change(CANCELLED)
    for clock in ("09:00", "09:03"):
        await town.tick(clock, 19)
    assert len(news_to(town, "me")) == 2
    await town.tick("00:00", 24)
    assert await still_noted(town) == 0


async def test_told_then_one_of_two_removed_they_still_hear_of_what_it_told(town) -> None:
    await told(town, NORTH, DAILY)
    await town.does("remove", NORTH)
    assert len(await saturday(town)) == 1


async def test_told_then_removed_and_another_made_they_still_hear(town) -> None:
    await told(town)
    await town.does("remove", NORTH)
    await town.does("save", DAILY)
    assert len(await saturday(town)) == 1


async def test_whoever_keeps_nothing_any_more_hears_nothing(town) -> None:
    await told(town)
    await town.does("remove", NORTH)
    assert await saturday(town) == []


@pytest.mark.parametrize("again", [False, True])
async def test_after_stop_nothing_more_is_sent_also_to_who_begins_anew(town, again) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    await town.does("stop", *ME)
    assert await still_noted(town) == 0
    if again:
        await town.does("save", WEST)
    assert await saturday(town) == []


@pytest.mark.parametrize("deed", ["stop", "forget"])
async def test_who_ends_all_or_deletes_their_data_between_plan_and_send_hears_nothing(
    town, deed
) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    await town.change(CANCELLED)
    await town.tick("17:00")
    town.now = at("17:03")
    planned = await town.store.reminders.news.notice(await town.agenda(), town.now)
    assert planned is not None
    await town.does(deed, *ME)
    assert await still_noted(town) == 0
    await town.tick("17:04")
    assert town.heard("me") == []


async def test_never_told_then_changed_they_hear_nothing_of_the_old_question(town) -> None:
    await town.does("save", NORTH)
    await town.tick("12:00")
    await town.does("replace", NORTH, WEST)
    assert await saturday(town) == []
    assert await still_noted(town) == 0


@pytest.mark.parametrize("fate", [Fate.REFUSED, Fate.UNREACHABLE])
async def test_whom_the_reminder_did_not_reach_was_told_nothing(town, fate) -> None:
    await town.does("save", NORTH)
    await town.tick("12:00")
    town.door.fate = lambda _to, _try: Sent(fate)
    await town.tick("16:00")
    town.door.fate = lambda _to, _try: Sent(Fate.SENT)
    await town.does("reachable", *ME)
    await town.does("replace", NORTH, WEST)
    assert await saturday(town) == []


async def test_a_reminder_that_may_have_arrived_counts_as_told(town) -> None:
    await town.does("save", NORTH)
    await town.tick("12:00")
    town.door.fate = lambda _to, _try: Sent(Fate.UNKNOWN)
    await town.tick("16:00")
    assert await counts(town.store) == {"unknown": 1}
    town.door.fate = lambda _to, _try: Sent(Fate.SENT)
    await town.does("replace", NORTH, WEST)
    assert len(await saturday(town)) == 1


async def test_of_days_that_were_not_told_they_hear_nothing(town) -> None:
    """The reminder told of Friday alone; Saturday they only would have been told of."""
    daily = replace(NORTH, slot=Slot.parse("daily 07:00"))
    await told(town, daily)
    await town.does("replace", daily, WEST)
    assert await saturday(town) == []
    assert "skipped" not in await counts(town.store)


async def test_what_else_changed_in_the_old_region_is_not_in_their_message(town) -> None:
    """Friday was told and is cancelled; Saturday's hours are no news to them."""
    daily = replace(NORTH, slot=Slot.parse("daily 07:00"))
    await town.does("save", daily)
    await town.tick("07:00")
    town.door.arrived.clear()
    await town.does("replace", daily, WEST)
    friday = replace(CANCELLED, recurrence_id=SATURDAY - timedelta(days=1))
    await town.change(friday, Override(SATURDAY, opens=time(13), reason="pawai"))
    await town.tick("12:00")
    await town.tick("12:03")
    (text,) = town.heard("me")
    assert "listrik padam" in text
    assert "pawai" not in text


@pytest.mark.parametrize("silent", [False, True])
async def test_it_makes_a_sound_or_none_as_the_old_reminder_did(town, silent) -> None:
    await told(town, replace(NORTH, silent=silent))
    await town.does("replace", NORTH, replace(WEST, silent=True))
    await saturday(town)
    assert [quiet for _, _, quiet in town.door.arrived] == [silent]


async def test_several_changes_of_the_question_are_one_message_still(town) -> None:
    await told(town)
    changed = [NORTH, replace(NORTH, query=of(places="mkg-3"), since=at("16:30")), WEST, DAILY]
    for old, new in pairwise(changed):
        await town.does("replace", old, new)
    assert len(await saturday(town)) == 1


async def test_a_question_that_came_after_the_message_was_not_told_by_it(town) -> None:
    await told(town, WEST)
    later = replace(NORTH, since=at("16:30"))
    await town.does("replace", WEST, later)
    await town.does("replace", later, DAILY)
    assert await saturday(town) == []


async def test_a_question_that_came_before_a_late_message_was_told_by_it(town) -> None:
    await town.does("save", WEST)
    await town.tick("07:00")
    await town.store.reminders.campaigns.plan(at("16:00"))
    new = replace(NORTH, since=at("16:05"))
    await town.does("replace", WEST, new)
    await town.tick("16:10")
    await town.does("replace", new, DAILY)
    assert len(await saturday(town)) == 1


async def test_the_old_question_asked_again_speaks_for_itself(town) -> None:
    await told(town)
    await town.does("remove", NORTH)
    await town.does("save", replace(NORTH, silent=True))
    assert await still_noted(town) == 0
    assert len(await saturday(town)) == 1
    assert [quiet for _, _, quiet in town.door.arrived] == [True]


@pytest.mark.parametrize("before", [True, False])
async def test_who_has_paused_is_left_alone(town, before) -> None:
    await told(town)
    if before:
        await town.does("save", replace(NORTH, paused=True))
        await town.does("replace", NORTH, WEST)
    else:
        await town.does("replace", NORTH, WEST)
        await town.does("save", replace(WEST, paused=True))
    assert await saturday(town) == []


async def test_who_cannot_be_reached_is_left_alone(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    await town.does("unreachable", *ME)
    assert await saturday(town) == []


async def test_it_is_forgotten_when_the_days_that_were_told_are_over(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    await town.tick("23:59", 17)
    assert await still_noted(town) == 1
    await town.tick("00:00", 18)
    assert await still_noted(town) == 0
    await town.does("replace", WEST, DAILY)
    assert await still_noted(town) == 0


async def test_the_campaign_that_is_forgotten_takes_it_along(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    await town.store.reminders.campaigns.forget_before(SATURDAY)
    assert await still_noted(town) == 0


@pytest.mark.parametrize("begun", [False, True])
async def test_a_group_that_becomes_a_supergroup_is_told_under_the_new_number(town, begun) -> None:
    """`begun`: under the new number somebody has subscribed already."""
    await told(town)
    await town.does("replace", NORTH, WEST)
    if begun:
        await town.does("save", replace(DAILY, address="-100"))
    await town.does("move", *ME, "-100")
    assert await saturday(town) == []
    assert len(news_to(town, "-100")) == 1


async def test_an_officer_is_told_beforehand_that_it_will_reach_them(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    await town.change(CANCELLED)
    await town.tick("17:00")
    news, agenda = town.store.reminders.news, await town.agenda()
    campaign = await news.notice(agenda, at("17:03"))
    assert campaign is not None
    assert await news.reach(campaign.news, agenda) == 1


async def test_an_announcement_to_the_old_region_is_not_for_them(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    words = Announcement(Bilingual("Pindah", "Moved"), frozenset({"jakarta-utara"}))
    assert await town.store.reminders.news.reach(words, await town.agenda()) == 0


async def test_what_was_asked_before_is_in_their_data(town) -> None:
    await told(town)
    await town.does("replace", NORTH, WEST)
    (received,) = await town.store.reminders.received(*ME)
    (before,) = received.asked_before
    assert (before.query, before.silent) == (NORTH.query, False)
    assert before.until == at("00:00", 18)


async def test_a_change_of_mind_while_the_reminder_is_in_hand_loses_nothing(town) -> None:
    """It was composed for the old question, and may go out with that."""
    await town.does("save", NORTH)
    await town.tick("12:00")
    await town.store.reminders.campaigns.plan(at("16:00"))
    messages = town.store.reminders.deliveries("telegram", "telegram:1", "me")
    await messages.lease.take(await messages.lease.look())
    (claimed,) = await messages.claim(at("16:00"), 10)
    await town.does("replace", NORTH, WEST)
    assert await still_noted(town) == 1
    assert claimed.asked


async def test_two_that_share_a_database_file_are_two_people(tmp_path) -> None:
    async with town_at(f"sqlite:///{tmp_path / 'two.db'}") as town:
        other = replace(NORTH, address="other")
        await told(town, NORTH, other)
        await town.does("replace", NORTH, WEST)
        await town.does("stop", "telegram", "other")
        assert await still_noted(town) == 1
        assert len(await saturday(town)) == 1
        assert town.heard("other") == []
