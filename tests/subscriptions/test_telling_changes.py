"""Who hears of a change, and what they are told: over a real database and a real outbox."""

from dataclasses import replace
from datetime import time, timedelta

from schedule_data.changing import changes_between
from schedule_data.model.campaign import CampaignStatus
from schedule_data.model.event import EventStatus, Override
from schedule_data.model.news import Announcement
from schedule_data.model.text import Bilingual
from tests.subscriptions.town import CANCELLED, SATURDAY, at, of, town_at


async def test_whoever_follows_the_region_the_place_or_the_service_hears_of_it_once(town) -> None:
    await town.keep("region", of("jakarta-utara"))
    await town.keep("place", of(places="mkg-3"))
    await town.keep("service", of(services="usaha"))
    await town.keep("elsewhere", of("jakarta-barat"))
    await town.keep("city", of(kinds="mall"))
    await town.tick("12:00")
    await town.change(CANCELLED)
    for clock in ("12:01", "12:03", "12:04", "13:00"):
        await town.tick(clock)
    heard = {address for address, _, _ in town.door.arrived}
    assert heard == {"region", "place", "service"}
    assert len(town.door.arrived) == 3
    (text,) = town.heard("region")
    assert "Sabtu, 16 November 2019" in text
    assert "listrik padam" in text
    assert "STOP" in text


async def test_several_questions_and_several_changes_are_one_message_to_one_person(town) -> None:
    await town.keep("sri", of("jakarta-utara"))
    await town.keep("sri", of("jakarta-utara"), "daily 07:00")
    await town.keep("sri", of(places="mkg-3"), "before 18:00")
    await town.keep("sri", of(services="usaha"), "sat 09:00", silent=True)
    await town.tick("12:00")
    (reminder,) = town.heard("sri")  # that of 07.00, caught up on
    await town.change(Override(SATURDAY, opens=time(13)))
    await town.tick("12:01")
    await town.change(Override(SATURDAY, opens=time(14)))
    await town.tick("12:02")
    await town.change(Override(SATURDAY, EventStatus.CANCELLED, reason="listrik padam"))
    for clock in ("12:03", "12:04", "12:05", "12:06", "13:00"):
        await town.tick(clock)
    before, text = town.heard("sri")
    assert before == reminder
    assert text.count("16 November") == 1
    assert "Batal" in text
    assert "14.00" not in text


async def test_several_sittings_that_change_together_are_one_message(town) -> None:
    await town.keep("sri", of("jakarta-utara"))
    await town.tick("12:00")
    sunday = Override(SATURDAY + timedelta(days=1), opens=time(12), reason="pawai")
    await town.change(CANCELLED, sunday)
    await town.tick("12:01")
    await town.tick("12:03")
    (text,) = town.heard("sri")
    assert "listrik padam" in text
    assert "pawai" in text


async def test_at_night_it_is_held_and_in_the_morning_told_as_it_stands_then(town) -> None:
    await town.keep("sri", of("jakarta-utara"))
    await town.tick("20:30", 14)
    await town.change(CANCELLED)
    await town.tick("20:59", 14)
    await town.tick("21:01", 14)
    await town.change(Override(SATURDAY, opens=time(14)))
    await town.tick("23:00", 14)
    await town.tick("05:59", 15)
    assert town.heard("sri") == []
    await town.tick("06:00", 15)
    await town.tick("06:10", 15)
    (text,) = town.heard("sri")
    assert "Batal" not in text
    assert "14.00" in text


async def test_whoever_was_told_of_it_hears_of_it_too(town) -> None:
    await town.keep("city", of(kinds="mall"))
    await town.keep("saturday", of(kinds="mall"), "sat 09:00")
    await town.tick("12:00")
    await town.tick("16:00")
    assert [address for address, _, _ in town.door.arrived] == ["city"]
    await town.change(CANCELLED)
    await town.tick("17:00")
    await town.tick("17:02")
    assert [address for address, _, _ in town.door.arrived] == ["city", "city"]
    assert "listrik padam" in town.heard("city")[1]


async def test_an_undo_within_two_minutes_reaches_nobody_and_a_later_one_all(town) -> None:
    await town.keep("region", of("jakarta-utara"), language="en")
    await town.tick("12:00")
    await town.change(CANCELLED)
    await town.tick("12:01")
    await town.change()
    await town.tick("12:04")
    assert town.door.arrived == []
    await town.change(CANCELLED)
    await town.tick("12:05")
    await town.tick("12:07")
    await town.change()
    await town.tick("13:00")
    await town.tick("13:02")
    cancelled, back = town.heard("region")
    assert "Cancelled: Saturday, 16 November 2019" in cancelled
    assert "Takes place after all: Saturday, 16 November 2019" in back


async def test_old_and_new_hours_stand_side_by_side(town) -> None:
    await town.keep("region", of("jakarta-utara"))
    await town.tick("12:00")
    await town.change(Override(SATURDAY, opens=time(13), reason="pawai"))
    await town.tick("12:10")
    await town.tick("12:12")
    (text,) = town.heard("region")
    assert "13.00–21.00" in text
    assert "10.00–21.00" in text
    assert "pawai" in text


async def test_who_has_paused_or_stopped_or_blocked_hears_nothing(town) -> None:
    subscriptions = town.store.reminders.subscriptions
    await town.keep("paused", of("jakarta-utara"), paused=True)
    await town.keep("stopped", of("jakarta-utara"))
    await town.keep("silent", of("jakarta-utara"), silent=True)
    await subscriptions.stop("telegram", "stopped")
    await town.tick("12:00")
    await town.change(CANCELLED)
    await town.tick("12:01")
    await town.tick("12:03")
    assert [(address, silent) for address, _, silent in town.door.arrived] == [("silent", True)]


async def test_a_restart_between_noticing_and_telling_loses_nothing(database) -> None:
    async with town_at(database) as town:
        await town.keep("region", of("jakarta-utara"))
        await town.tick("12:00")
        await town.change(CANCELLED)
        await town.tick("12:01")
    async with town_at(database) as later:
        await later.tick("12:30")
        await later.tick("12:31")
        assert len(later.heard("region")) == 1


async def test_a_change_that_is_changed_again_before_it_left_is_not_told_as_true(town) -> None:
    await town.keep("region", of("jakarta-utara"))
    await town.tick("12:00")
    await town.change(CANCELLED)
    news = town.store.reminders.news
    await news.notice(await town.agenda(), at("12:01"))
    campaign = await news.notice(await town.agenda(), at("12:03"))
    await town.store.reminders.campaigns.set_status(campaign.id, CampaignStatus.PAUSED)
    await town.change()
    await town.tick("12:10")
    await town.store.reminders.campaigns.set_status(campaign.id, CampaignStatus.RUNNING)
    await town.tick("12:11")
    assert not any("Batal" in text for text in town.heard("region"))


async def test_an_officer_sees_how_many_it_will_reach(town) -> None:
    for number in range(30):
        await town.keep(str(number), of("jakarta-utara" if number % 3 else "jakarta-barat"))
    before = await town.agenda()
    await town.change(CANCELLED)
    after = await town.agenda()
    changes = changes_between(before, after, at("12:00"))
    news = town.store.reminders.news
    assert await news.reach_of_changes(changes, before) == 20
    assert await news.reach_of_changes((), before) == 0


async def test_an_announcement_goes_to_a_region_once_in_each_ones_language(town) -> None:
    await town.keep("utara", of("jakarta-utara"))
    await town.keep("place", of(places="mkg-3"), language="en")
    await town.keep("city", of(kinds="mall"))
    await town.keep("barat", of("jakarta-barat"))
    words = Announcement(
        Bilingual("Bawa KTP asli.", "Bring your ID."), frozenset({"jakarta-utara"})
    )
    news, agenda = town.store.reminders.news, await town.agenda()
    assert await news.reach(words, agenda) == 3
    draft = await news.draft(words, at("12:00"))
    assert await news.announce(draft, agenda, at("12:00"))
    assert not await news.announce(draft, agenda, at("12:00", 16))
    assert not await news.discard(draft)
    await town.tick("12:00")
    assert {to for to, _, _ in town.door.arrived} == {"utara", "place", "city"}
    assert len(town.door.arrived) == 3
    assert "Bawa KTP asli." in town.heard("utara")[0]
    assert "Bring your ID." in town.heard("place")[0]
    to_all = await news.draft(replace(words, regions=frozenset()), at("12:00"))
    await news.announce(to_all, agenda, at("12:00"))
    await town.tick("12:01")
    assert {to for to, _, _ in town.door.arrived} == {"utara", "place", "city", "barat"}


async def test_a_long_pause_of_the_bot_tells_only_what_still_matters(town) -> None:
    await town.keep("region", of("jakarta-utara"))
    await town.tick("12:00")
    await town.change(status=EventStatus.CANCELLED)
    await town.tick("12:00", 17)
    await town.tick("12:02", 17)
    (text,) = town.heard("region")
    assert "Minggu, 17 November 2019" in text
    assert "16" not in text
    await town.tick("12:00", 25)
    assert len(town.heard("region")) == 1


async def test_two_processes_notice_one_change(database) -> None:
    async with town_at(database) as one, town_at(database) as other:
        await one.keep("region", of("jakarta-utara"))
        await one.tick("12:00")
        await one.change(CANCELLED)
        for minutes in range(5):
            moment = at("12:01") + timedelta(minutes=minutes)
            for town in (one, other):
                await town.store.reminders.news.notice(await town.agenda(), moment)
        await one.tick("12:07")
        await other.tick("12:07")
        assert len(one.heard("region")) + len(other.heard("region")) == 1
