"""Sentences by which people ask to be reminded, or stop, and those that only sound like it."""

import json
from pathlib import Path

import pytest

from handlers.speech.kept import (
    Choosing,
    DataTold,
    Instead,
    KeptAsked,
    KeptList,
    KeptTold,
    ListNews,
)
from handlers.speech.reply import Said, Saying

CORPUS = Path(__file__).with_name("wishes.jsonl")
WISHES = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def kept(citizen):
    return citizen.work.people.kept.get((citizen.channel, "me"), [])


def of_wish(wish):
    return pytest.mark.parametrize(
        "line",
        [line for line in WISHES if line["expect"]["wish"] == wish],
        ids=lambda line: line["text"],
    )


@of_wish("subscribe")
def test_a_wish_is_kept_as_it_was_said(citizen, line):
    reply, wanted = citizen.asks(line["text"], at=line["now"][:16]), line["expect"]
    if not kept(citizen):
        assert isinstance(reply, KeptAsked)  # the hour was left open
        return
    (one,) = kept(citizen)
    assert wanted.get("slot") in (None, str(one.slot))
    for fact in ("regions", "services", "places"):
        assert sorted(getattr(one.query, fact)) == wanted.get(fact, [])
    assert sorted(one.query.kinds) in (wanted.get("kinds", []), wanted.get("kinds") or ["mall"])


@of_wish("stop")
def test_an_end_is_the_end_of_all(citizen, line):
    citizen.asks("langganan")
    citizen.asks(line["text"])
    assert kept(citizen) == []


@of_wish("list")
def test_one_of_several_is_chosen_from_the_list(citizen, line):
    citizen.asks("langganan")
    assert isinstance(citizen.asks(line["text"]), KeptList)
    assert len(kept(citizen)) == 1


@of_wish("stay")
def test_who_wants_them_to_stay_loses_none(citizen, line):
    citizen.asks("langganan")
    citizen.asks(line["text"])
    assert kept(citizen)


@of_wish("none")
def test_what_only_sounds_like_a_wish_keeps_nothing(citizen, line):
    reply = citizen.asks(line["text"], at=line["now"][:16])
    assert kept(citizen) == []
    assert not isinstance(reply, KeptTold | KeptAsked)


def slots(citizen):
    return [str(each.slot) for each in kept(citizen)]


@pytest.fixture
def regular(citizen):
    """Somebody with a reminder on Monday, on Wednesday and on Friday, and a new conversation."""
    for day in ("Senin", "Rabu", "Jumat"):
        citizen.asks(f"ingatkan saya tiap {day} di Jakarta Barat")
    citizen.work.memories.clear()
    return citizen


@of_wish("one-less")
def test_the_one_that_its_day_tells_ends_and_no_other(regular, line):
    regular.asks(line["text"])
    left = {"mon 07:00", "wed 07:00", "fri 16:00"} - {
        slot for slot in ("mon 07:00", "wed 07:00", "fri 16:00")
        if slot.startswith(line["expect"]["day"])
    }  # fmt: skip
    assert set(slots(regular)) == left


@of_wish("one-less")
def test_who_has_none_on_that_day_loses_none(citizen, line):
    citizen.asks("ingatkan saya tiap Sabtu di Jakarta Barat")
    citizen.work.memories.clear()
    citizen.asks(line["text"])
    assert slots(citizen) == ["sat 07:00"]


@of_wish("none-less")
def test_what_only_sounds_like_the_end_of_one_ends_none(regular, line):
    regular.asks(line["text"])
    assert len(kept(regular)) >= 3


@pytest.fixture
def four(citizen):
    """Somebody with two reminders of a Friday and two of every day, in three regions."""
    for words in ("tiap Jumat di Jakarta Selatan", "tiap pagi di Jakarta Selatan",
                  "tiap pagi di Jakarta Barat", "tiap Jumat di Jakarta Timur"):  # fmt: skip
        citizen.asks(f"ingatkan saya {words}")
    citizen.work.memories.clear()
    return citizen


@of_wish("leaves")
def test_what_is_to_stay_stays_and_what_ended_can_be_taken_back(four, line):
    before = list(kept(four))
    four.asks(line["text"])
    left = [f"{str(each.slot)[:-6]} {','.join(each.query.regions)}" for each in kept(four)]
    assert left == line["expect"]["left"]
    four.asks("kembalikan")
    assert set(kept(four)) == set(before)


@pytest.fixture
def thursdays(citizen):
    citizen.asks("ingatkan saya tiap Kamis di Jakarta Barat")
    citizen.work.memories.clear()
    return citizen


@of_wish("becomes")
def test_a_reminder_becomes_one_for_each_day_that_is_named(thursdays, line):
    thursdays.asks(line["text"])
    assert sorted(slots(thursdays)) == sorted(line["expect"]["slots"])
    assert {each.query.regions for each in kept(thursdays)} == {frozenset({"jakarta-barat"})}


@of_wish("not-once")
def test_a_day_that_comes_once_changes_nothing_and_that_is_said(thursdays, line):
    reply = thursdays.asks(line["text"])
    assert isinstance(reply, KeptList)
    assert reply.news is ListNews.NOT_ONCE
    assert slots(thursdays) == ["thu 07:00"]


@of_wish("not-by-date")
def test_a_pause_with_a_date_changes_nothing_and_that_is_said(thursdays, line):
    before = list(kept(thursdays))
    assert thursdays.asks(line["text"]).news is ListNews.NOT_BY_DATE
    assert kept(thursdays) == before


@of_wish("two")
def test_two_reminders_in_one_sentence_make_none_and_that_is_said(citizen, line):
    reply = citizen.asks(line["text"])
    assert isinstance(reply, Said)
    assert reply.saying is Saying.ONE_AT_A_TIME
    assert kept(citizen) == []


@of_wish("unchanged")
def test_what_is_not_plain_changes_nothing(thursdays, line):
    assert isinstance(thursdays.asks(line["text"]), KeptList)
    assert slots(thursdays) == ["thu 07:00"]


@of_wish("makes")
def test_several_days_make_several_reminders(citizen, line):
    reply = citizen.asks(line["text"])
    assert isinstance(reply, KeptList)
    assert slots(citizen) == line["expect"]["slots"]


@of_wish("asks")
def test_where_the_day_is_left_open_it_is_asked_and_nothing_is_kept(citizen, line):
    assert isinstance(citizen.asks(line["text"]), KeptAsked)
    assert kept(citizen) == []


@of_wish("without")
def test_what_is_excepted_is_not_kept(citizen, line):
    citizen.asks(line["text"])
    (one,) = kept(citizen)
    assert str(one.slot) == "fri 16:00"
    assert sorted(one.query.kinds) == line["expect"]["kinds"]
    assert sorted(one.query.but) == line["expect"].get("left_out", [])


@of_wish("quiet-empty")
def test_not_to_be_told_of_empty_days_ends_nothing(thursdays, line):
    thursdays.asks(line["text"])
    assert [(str(each.slot), each.when_empty) for each in kept(thursdays)] == [("thu 07:00", False)]


@of_wish("paused")
def test_what_is_to_pause_pauses_until_it_is_resumed(thursdays, line):
    thursdays.asks(line["text"])
    assert [(str(each.slot), each.paused) for each in kept(thursdays)] == [("thu 07:00", True)]


@of_wish("goes-on")
def test_what_is_to_go_on_goes_on(thursdays, line):
    thursdays.asks("jeda")
    thursdays.work.memories.clear()
    thursdays.asks(line["text"])
    assert [(str(each.slot), each.paused) for each in kept(thursdays)] == [("thu 07:00", False)]


@of_wish("nothing-changed")
def test_where_none_fits_nothing_changes_and_that_is_said(thursdays, line):
    before = list(kept(thursdays))
    assert thursdays.asks(line["text"]).news is ListNews.NOTHING_CHANGED
    assert kept(thursdays) == before


@of_wish("one-changed")
def test_the_one_that_is_named_changes_and_no_other(regular, line):
    regular.asks(line["text"])
    now = sorted(f"{each.slot} {','.join(sorted(each.query.regions))}" for each in kept(regular))
    assert now == sorted(line["expect"]["left"])


@of_wish("beside")
def test_what_is_said_just_after_a_reminder_is_of_it_or_is_one_more(citizen, line):
    citizen.asks("ingatkan saya tiap Kamis di Jakarta Barat")
    citizen.asks(line["text"])
    now = [f"{each.slot} {','.join(sorted(each.query.regions))}" for each in kept(citizen)]
    assert now == line["expect"]["left"]


@pytest.fixture
def newcomer(citizen):
    """Somebody who has just made the second of two reminders."""
    citizen.asks("ingatkan saya tiap Jumat di Jakarta Utara")
    citizen.asks("ingatkan saya tiap Rabu di Jakarta Timur")
    return citizen


@of_wish("unmade")
def test_what_was_just_made_is_removed_and_can_be_taken_back(newcomer, line):
    before = list(kept(newcomer))
    newcomer.asks(line["text"])
    assert kept(newcomer) == before[:1]
    newcomer.presses(newcomer.token("kembalikan"))
    assert kept(newcomer) == before


@of_wish("put-right")
def test_what_was_just_made_is_put_right_and_no_other(newcomer, line):
    newcomer.asks(line["text"])
    assert sorted(slots(newcomer)) == sorted(["fri 16:00", line["expect"]["slot"]])


@of_wish("swapped")
def test_one_region_takes_the_place_of_another_on_the_reminder_that_has_it(newcomer, line):
    newcomer.asks(line["text"])
    now = sorted(f"{each.slot} {','.join(sorted(each.query.regions))}" for each in kept(newcomer))
    assert now == line["expect"]["left"]


@pytest.mark.parametrize("words", ["ga jadi", "batal"])
def test_a_reminder_that_is_only_shown_is_not_removed_by_a_change_of_mind(newcomer, words):
    newcomer.asks("/langgananku")
    newcomer.asks("1")
    newcomer.asks(words)
    assert len(kept(newcomer)) == 2


@of_wish("tells-data")
def test_who_asks_what_is_kept_of_them_is_given_it(thursdays, line):
    assert isinstance(thursdays.asks(line["text"]), DataTold)


@of_wish("tells-privacy")
def test_who_asks_what_becomes_of_their_data_is_told(thursdays, line):
    assert thursdays.asks(line["text"]).saying is Saying.PRIVACY


@of_wish("asks-to-forget")
def test_who_wants_to_be_forgotten_is_asked_first(thursdays, line):
    assert thursdays.asks(line["text"]).saying is Saying.ASK_FORGET
    assert kept(thursdays)


@of_wish("no-such-slot")
def test_for_a_reminder_that_there_is_not_those_that_there_are_are_offered(citizen, line):
    assert citizen.asks(line["text"]).instead is Instead.NO_SUCH_SLOT
    assert kept(citizen) == []


@of_wish("of-changes")
def test_who_wants_to_hear_of_changes_is_told_who_does(citizen, line):
    assert citizen.asks(line["text"]).instead is Instead.OF_CHANGES
    assert kept(citizen) == []


@of_wish("taken-back")
def test_what_was_stopped_comes_back_in_other_words(thursdays, line):
    before = list(kept(thursdays))
    thursdays.asks("stop")
    thursdays.asks(line["text"])
    assert kept(thursdays) == before


@of_wish("next")
def test_when_the_next_comes_is_told(regular, line):
    reply = regular.asks(line["text"])
    assert isinstance(reply, KeptTold)
    assert f"{reply.told.due:%Y-%m-%d %H:%M}" == "2019-11-15 16:00"


def test_six_that_was_read_as_the_evening_can_be_made_six_in_the_morning(citizen):
    citizen.asks("ingatin tiap hari jam 6")
    assert slots(citizen) == ["daily 18:00"]
    citizen.asks("1")
    assert slots(citizen) == ["daily 06:00"]


def test_a_member_of_a_group_is_told_whose_data_these_are(citizen):
    citizen.group, citizen.manages = True, False
    assert citizen.asks("/datasaya").saying is Saying.ADMINS_ONLY_DATA


@pytest.mark.parametrize("words", ["ganti jamnya", "ubah harinya dong", "change the time"])
def test_who_names_no_new_hour_just_after_a_reminder_is_asked_for_it(citizen, words):
    citizen.asks("ingatkan saya tiap Kamis di Jakarta Barat")
    assert citizen.asks(words).choosing is Choosing.DAY
