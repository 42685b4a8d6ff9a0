"""What a reminder says: the answer to the kept questions, as things stand when it is sent."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from handlers.remind import Verdict, remind
from schedule_data.agenda import Agenda
from schedule_data.model import EventStatus, Override, Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Asked
from schedule_data.snapshot import make_snapshot, packaged_snapshot

JAKARTA = ZoneInfo("Asia/Jakarta")
FRIDAY = date(2019, 11, 15)
WEEKLY, DAILY, BEFORE = map(Slot.parse, ("fri 16:00", "daily 07:00", "before 18:00"))
MALLS = Query(kinds=frozenset({"mall"}))
NORTH = Query(regions=frozenset({"jakarta-utara"}))
EAST = Query(regions=frozenset({"jakarta-timur"}))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


def agenda_with(*overrides: tuple[str, Override]) -> Agenda:
    """The first schedule with some changes to it."""
    first = packaged_snapshot()
    events = dict(first.events)
    for uid, override in overrides:
        events[uid] = replace(events[uid], overrides=(*events[uid].overrides, override))
    return Agenda(
        make_snapshot(
            version=2,
            regions=first.regions.values(),
            venues=first.venues.values(),
            services=first.services.values(),
            events=events.values(),
        )
    )


def reminder(*asked: Query, slot=WEEKLY, day=FRIDAY, now=None, agenda=None, when_empty=True):
    return remind(
        slot,
        day,
        [Asked(query, when_empty) for query in asked],
        "en",
        now or slot.due(day),
        agenda or Agenda(packaged_snapshot()),
    )


def words(answer) -> str:
    return "\n".join(
        "".join(span.text for span in line)
        for paragraph in answer.outgoing.paragraphs
        for line in paragraph.lines
    )


def test_on_friday_the_malls_of_the_weekend_are_told():
    told = reminder(MALLS)
    assert told.verdict is Verdict.TELL
    assert "MKG 3" in words(told)
    assert "10:00–21:00" in words(told)
    assert "Friday–Sunday, 15–17 November 2019" in words(told)


def test_every_reminder_says_how_to_end_it():
    assert "Send STOP" in words(reminder(MALLS))
    assert "Send STOP" in words(reminder(EAST))


def test_several_questions_make_one_message_with_each_sitting_once():
    told = reminder(MALLS, NORTH, Query())
    assert words(told).count("MKG 3") == 1
    assert len({uid for uid, _ in told.sittings}) > 1


def test_its_places_are_not_numbered_and_it_brings_the_map():
    told = reminder(MALLS)
    assert all(paragraph.number is None for paragraph in told.outgoing.paragraphs)
    buttons = [choice for row in told.outgoing.choices for choice in row]
    assert [button.label for button in buttons] == ["Map", "Another region"]
    assert all(button.number is None for button in buttons)


def test_how_a_place_stands_at_the_moment_is_left_out_for_it_is_read_later():
    told = reminder(MALLS, slot=DAILY, day=date(2019, 11, 16), now=at("2019-11-16T09:40"))
    assert "MKG 3" in words(told)
    assert "opens in" not in words(told)


def test_a_weekend_with_nothing_is_one_line_and_the_next_day():
    told = reminder(EAST)
    lines = words(told).splitlines()
    assert lines == [
        "Friday–Sunday, 15–17 November 2019 · this week: nothing on the schedule for East "
        "Jakarta. Next: Monday, 18 November 2019, 1 place.",
        "You asked for this reminder. Send STOP or /stop to end it.",
    ]


def test_who_wants_no_empty_reminders_gets_none():
    assert reminder(EAST, when_empty=False).verdict is Verdict.SKIP


def test_the_evening_before_tells_of_tomorrow_and_of_nothing_is_silent():
    told = reminder(MALLS, slot=BEFORE)
    assert "Saturday, 16 November 2019 · tomorrow" in words(told)
    assert reminder(EAST, slot=BEFORE).verdict is Verdict.SKIP


def test_the_evening_before_is_over_at_ten():
    assert reminder(MALLS, slot=BEFORE, now=at("2019-11-15T21:59")).verdict is Verdict.TELL
    assert reminder(MALLS, slot=BEFORE, now=at("2019-11-15T22:00")).verdict is Verdict.EXPIRED


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        ("2019-11-17T20:59", Verdict.TELL),
        ("2019-11-17T21:00", Verdict.EXPIRED),
        ("2019-11-18T09:00", Verdict.EXPIRED),
    ],
)
def test_a_late_one_is_sent_until_the_last_desk_has_closed(now, verdict):
    assert reminder(MALLS, now=at(now)).verdict is verdict


def test_a_late_one_leaves_out_what_is_over():
    told = reminder(MALLS, now=at("2019-11-17T08:00"))
    assert "Sunday, 17 November 2019 · today" in words(told)
    assert {day for _, day in told.sittings} == {date(2019, 11, 17)}


@pytest.mark.parametrize("reason", [None, "banjir"])
def test_a_cancelled_sitting_is_never_told_as_held(reason):
    cancelled = [
        ("mkg-3-2019", Override(date(2019, 11, day), EventStatus.CANCELLED, reason=reason))
        for day in (15, 16, 17)
    ]
    weekend = at("2019-11-16T08:00")
    told = reminder(MALLS, agenda=agenda_with(*cancelled))
    late = reminder(MALLS, now=weekend, agenda=agenda_with(*cancelled))
    assert "mkg-3-2019" not in {uid for uid, _ in told.sittings}
    assert "ancelled: MKG 3" in words(told)
    assert late.verdict is Verdict.EXPIRED


def test_a_sitting_that_moved_is_told_where_it_is_now():
    moved = Override(date(2019, 11, 16), opens=time(13), closes=time(14))
    told = reminder(MALLS, agenda=agenda_with(("mkg-3-2019", moved)))
    assert "13:00–14:00" in words(told)


def test_it_stays_true_until_a_desk_closes_or_the_day_ends():
    on_saturday = reminder(MALLS, slot=DAILY, day=date(2019, 11, 16))
    assert on_saturday.good_until == at("2019-11-16T21:00")
    assert reminder(EAST).good_until == at("2019-11-16T00:00")


def test_both_languages_are_spoken():
    told = remind(
        WEEKLY, FRIDAY, [Asked(MALLS)], "id", WEEKLY.due(FRIDAY), Agenda(packaged_snapshot())
    )
    assert told.outgoing.language == "id"
    assert "Kirim STOP" in words(told)
