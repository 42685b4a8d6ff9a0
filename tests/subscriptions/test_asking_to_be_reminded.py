"""Citizens ask to be reminded: with a button, a command, or in their own words."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.choice import MOST_BYTES
from handlers.ports import Doors
from handlers.slots import HOURS, code, nearest, read_code
from handlers.speech.kept import (
    Choosing,
    KeptAsked,
    KeptList,
    KeptNews,
    KeptTold,
    ListNews,
    NotFromHere,
)
from handlers.speech.offer import OfferKind
from handlers.speech.reply import Said, Saying
from handlers.subscriptions import MOST
from handlers.wish import from_payload, to_payload
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import Slot, SlotKind

FRIDAY = "2019-11-15T15:00"


def kept(citizen):
    """Slot and question of each subscription, in short."""
    return [(str(each.slot), named(each.query)) for each in mine(citizen)]


def mine(citizen):
    return citizen.work.people.kept.get((citizen.channel, "me"), [])


def named(query):
    return {*query.regions, *query.places, *query.services, *query.kinds}


@pytest.mark.parametrize(
    ("words", "slot", "about"),
    [
        ("langganan", "fri 16:00", {"mall"}),
        ("/langganan", "fri 16:00", {"mall"}),
        ("/subscribe", "fri 16:00", {"mall"}),
        ("ingatkan saya", "fri 16:00", {"mall"}),
        ("/langganan jakarta timur", "fri 16:00", {"jakarta-timur", "mall"}),
        ("/subscribe malls in Jaktim daily at 8 am", "daily 08:00", {"jakarta-timur", "mall"}),
        (
            "ingatkan saya tiap Jumat sore PTSP akhir pekan di Jakarta Timur",
            "fri 16:00",
            {"jakarta-timur"},
        ),
        (
            "remind me every Thursday at 7 about malls in Central Jakarta",
            "thu 07:00",
            {"jakarta-pusat", "mall"},
        ),
        ("kabari saya setiap hari jam 7 pagi izin usaha di jaksel", "daily 07:00",
         {"jakarta-selatan", "usaha"}),
        ("ingatkan saya sehari sebelum PTSP di Blok M Square", "before 18:00", {"blok-m-square"}),
        ("ingatkan malam sebelumnya jam 8 di TPU Malaka", "before 20:00", {"tpu-malaka"}),
        ("tolong ingatkan tiap senin pagi di jakut", "mon 07:00", {"jakarta-utara"}),
        ("ingatkan tiap Sabtu PTSP Goes To Mall", "sat 07:00", set()),
        ("ingatkan tiap Jumat kalau PTSP ke pasar", "fri 16:00", {"market"}),
        ("ingatkan tiap Jumat PTSP selain mall", "fri 16:00", {"park", "cemetery"}),
        ("remind me every Friday, anywhere but malls", "fri 16:00", {"park", "cemetery"}),
        ("ingatkan tiap Jumat PTSP di mall dan di taman", "fri 16:00", {"mall", "park"}),
        ("ingatkan tiap Jumat PTSP di Pasar Minggu", "fri 16:00", {"jakarta-selatan"}),
    ],
)  # fmt: skip
def test_what_was_asked_for_is_kept(citizen, words, slot, about):
    reply = citizen.asks(words)
    assert isinstance(reply, KeptTold)
    assert reply.news is KeptNews.ADDED
    assert kept(citizen) == [(slot, about)]


def test_the_button_under_an_answer_keeps_its_question(citizen):
    citizen.asks("PTSP akhir pekan di Jakarta Utara?")
    reply = citizen.presses(citizen.token("Ingatkan saya"))
    assert reply.news is KeptNews.ADDED
    assert kept(citizen) == [("fri 16:00", {"jakarta-utara", "mall"})]
    assert not citizen.said.replaces


@pytest.mark.parametrize(
    "words",
    ["PTSP hari ini di mana?", "kapan PTSP di Blok M Square?", "syarat IMB apa?",
     "kapan ada PTSP di Jakarta Timur?", "PTSP besok di jakbar?"],
)  # fmt: skip
def test_every_answer_to_a_question_has_the_button(citizen, words):
    citizen.asks(words)
    assert len(citizen.offers(OfferKind.REMIND)) == 1


@pytest.mark.parametrize(
    ("pushing", "telegram", "buttons"),
    [((), None, 0), ((), "ptsp_bot", 1), (("telegram",), None, 0), (("test",), None, 1)],
)
def test_the_button_stands_only_where_it_leads_to_a_reminder(citizen, pushing, telegram, buttons):
    citizen.work.doors = Doors(frozenset(pushing), telegram)
    for words in ("PTSP hari ini di mana?", "kapan PTSP di Blok M Square?", "syarat IMB apa?"):
        citizen.asks(words)
        assert len(citizen.offers(OfferKind.REMIND)) == buttons
        choices = [choice for row in citizen.said.choices for choice in row]
        numbers = [choice.number for choice in choices if choice.number]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert any("Ingatkan saya" in choice.label for choice in choices) == bool(buttons)


def test_reminding_said_right_after_an_answer_is_about_that_answer(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    citizen.asks("ingatkan saya")
    assert kept(citizen) == [("fri 16:00", {"jakarta-selatan", "mall"})]


def test_a_place_that_never_sits_on_a_weekend_is_told_on_the_evening_before(citizen):
    citizen.asks("kapan PTSP di TPU Malaka?")
    reply = citizen.presses(citizen.token("Ingatkan saya"))
    assert kept(citizen) == [("before 18:00", {"tpu-malaka"})]
    assert reply.told.due == datetime(2019, 11, 17, 18, tzinfo=ZoneInfo("Asia/Jakarta"))
    assert [place.venue.slug for place in reply.told.coming.places] == ["tpu-malaka"]


def test_the_confirmation_says_what_will_come_and_when_next(citizen):
    reply = citizen.asks("ingatkan saya tiap Jumat jam 4 sore PTSP di Jakarta Utara", at=FRIDAY)
    assert reply.told.due == datetime(2019, 11, 15, 16, tzinfo=ZoneInfo("Asia/Jakarta"))
    assert {place.venue.slug for place in reply.told.coming.places} >= {"mkg-3"}
    lines = " ".join(citizen.lines())
    assert "Jumat, 15 November 2019 pukul 16.00" in lines
    assert "STOP" in lines


def test_a_week_with_nothing_tells_which_is_the_first_with_something(citizen):
    reply = citizen.asks("ingatkan saya tiap Jumat PTSP di Jakarta Timur")
    assert reply.told.coming is None
    assert reply.told.first.isoformat() == "2019-11-22"


def test_the_same_twice_is_one(citizen):
    citizen.asks("langganan jakbar")
    reply = citizen.asks("/langganan jakarta barat")
    assert reply.news is KeptNews.SAME
    assert len(mine(citizen)) == 1


def test_asking_again_for_a_paused_one_lets_it_go_on(citizen):
    citizen.asks("langganan jakbar")
    citizen.presses(citizen.token("Jeda"))
    reply = citizen.asks("langganan jakbar")
    assert reply.news is KeptNews.ADDED
    assert not mine(citizen)[0].paused


def test_several_can_be_kept_up_to_a_limit_that_is_told_with_the_list(citizen):
    for hour in range(MOST):
        citizen.asks(f"ingatkan saya setiap hari pukul {hour:02}.30")
    assert len(mine(citizen)) == MOST
    reply = citizen.asks("langganan jakut")
    assert isinstance(reply, KeptList)
    assert (reply.news, reply.total, reply.most) == (ListNews.TOO_MANY, MOST, MOST)
    assert len(mine(citizen)) == MOST


def slots_offered(citizen):
    return [str(offer.slot) for offer in citizen.offers(OfferKind.SLOT)]


def test_a_single_reminder_is_not_taken_for_a_regular_one(citizen):
    reply = citizen.asks("ingatkan saya besok jam 8 di jakut")
    assert isinstance(reply, KeptAsked)
    assert (reply.choosing, reply.once) == (Choosing.SLOT, DaySpan.day(date(2019, 11, 15)))
    assert kept(citizen) == []
    citizen.presses(citizen.token("Tiap hari"))
    assert kept(citizen) == [("daily 08:00", {"jakarta-utara"})]


def test_who_wants_one_reminder_is_told_what_it_would_have_said_and_offered_the_eve(citizen):
    reply = citizen.asks("remind me tomorrow at 8 about Blok M Square")
    assert [place.venue.slug for place in reply.on.places] == ["blok-m-square"]
    assert slots_offered(citizen) == ["before 18:00", "fri 08:00", "daily 08:00"]
    told = citizen.presses(citizen.token("The day before"))
    assert kept(citizen) == [("before 18:00", {"blok-m-square"})]
    assert told.told.due == datetime(2019, 11, 14, 18, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("words", "at", "offered"),
    [
        ("ingatkan saya besok di jakut", "2019-11-14T17:59",
         ["before 18:00", "fri 07:00", "daily 07:00"]),
        ("ingatkan saya besok di jakut", "2019-11-14T18:00",
         ["before 19:00", "fri 07:00", "daily 07:00"]),
        ("ingatkan saya besok di jakut", "2019-11-14T20:00", ["fri 07:00", "daily 07:00"]),
        ("ingatkan saya nanti jam 3 sore di jakut", "2019-11-14T09:00",
         ["thu 15:00", "daily 15:00"]),
        ("remind me this weekend about East Jakarta", "2019-11-14T09:00",
         ["before 18:00", "fri 16:00", "daily 07:00"]),
        ("ingatkan 20 November jam 6 pagi di TPU Malaka", "2019-11-14T09:00",
         ["before 18:00", "wed 06:00", "daily 06:00"]),
    ],
)  # fmt: skip
def test_only_hours_that_are_not_past_are_offered_for_one_reminder(citizen, words, at, offered):
    assert isinstance(citizen.asks(words, at=at), KeptAsked)
    assert slots_offered(citizen) == offered
    assert kept(citizen) == []


@pytest.mark.parametrize(
    "words",
    ["ingatkan saya 5 menit lagi", "remind me in 2 hours", "ingetin sejam lagi dong",
     "ingatkan saya sebentar lagi", "remind me in half an hour about North Jakarta"],
)  # fmt: skip
def test_a_reminder_in_a_little_while_is_a_single_one_too(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, KeptAsked)
    assert reply.once == DaySpan.day(date(2019, 11, 14))
    assert kept(citizen) == []


def test_a_day_with_nothing_is_told_as_such_before_any_reminder_is_chosen(citizen):
    reply = citizen.asks("ingatkan saya besok jam 8 di Jakarta Timur")
    assert reply.on is None
    assert "Jakarta Timur" in citizen.lines()[0]


@pytest.mark.parametrize(
    "words",
    ["gimana cara langganan?", "how do I subscribe?", "langganan itu apa ya", "langganannya gimana",
     "langganan koran di mana?", "apa itu langganan?", "where can I subscribe to a newspaper?"],
)  # fmt: skip
def test_a_question_about_subscribing_keeps_nothing(citizen, words):
    citizen.asks(words)
    assert kept(citizen) == []
    assert citizen.lines()


def test_asking_how_to_subscribe_is_answered_with_the_hours_to_choose_from(citizen):
    reply = citizen.asks("gimana cara langganan izin usaha?")
    assert (reply.choosing, reply.once) == (Choosing.SLOT, None)
    citizen.presses(citizen.token("Tiap Jumat"))
    assert kept(citizen) == [("fri 16:00", {"usaha"})]


@given(
    minutes=st.integers(0, 400 * 1440),
    ahead=st.integers(0, 40),
    length=st.integers(1, 9),
    at=st.none() | st.times(),
)
def test_what_is_offered_for_one_reminder_can_always_be_kept_and_is_not_past(
    minutes, ahead, length, at
):
    now = datetime(2019, 11, 1, tzinfo=ZoneInfo("Asia/Jakarta")) + timedelta(minutes=minutes)
    first = now.date() + timedelta(days=ahead)
    days = DaySpan(first, first + timedelta(days=length - 1))
    hour = None if at is None else at.replace(second=0, microsecond=0)
    offered = nearest(now, days, hour)
    assert offered
    for slot in offered:
        assert read_code(code(slot)) == slot
        if slot.kind is SlotKind.BEFORE:
            assert first > now.date()
            assert slot.due(first - timedelta(days=1)) > now


def test_the_reminder_speaks_the_language_in_which_it_was_asked_for(citizen):
    citizen.asks("remind me every Friday about West Jakarta")
    assert [each.language for each in mine(citizen)] == ["en"]
    citizen.asks("/bahasa Indonesia")
    assert [each.language for each in mine(citizen)] == ["id"]


def test_it_counts_from_the_moment_at_which_it_was_asked_for(citizen):
    citizen.asks("langganan", at=FRIDAY)
    assert mine(citizen)[0].since == datetime(2019, 11, 15, 15, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize("channel", ["web", "terminal"])
def test_where_nobody_can_be_written_to_the_way_to_telegram_is_shown(citizen, channel):
    citizen.channel = channel
    reply = citizen.asks("ingatkan saya tiap Kamis jam 7 PTSP di Jakarta Barat")
    assert isinstance(reply, NotFromHere)
    payload = reply.link.removeprefix("https://t.me/ptsp_bot?start=")
    citizen.channel = "test"
    assert citizen.asks(f"/start {payload}").news is KeptNews.ADDED
    assert kept(citizen) == [("thu 07:00", {"jakarta-barat"})]


def test_without_telegram_a_clear_sentence_stands_there(citizen):
    citizen.channel = "web"
    citizen.work.doors = type(citizen.work.doors)()
    reply = citizen.asks("langganan")
    assert isinstance(reply, NotFromHere)
    assert reply.link is None
    assert citizen.offers(OfferKind.TODAY)
    assert "Telegram" in " ".join(citizen.lines())


def test_the_link_of_a_single_reminder_asks_there_for_the_hour(citizen):
    citizen.channel = "web"
    reply = citizen.asks("ingatkan saya besok jam 8 PTSP di Jakarta Barat")
    payload = reply.link.removeprefix("https://t.me/ptsp_bot?start=")
    citizen.channel = "test"
    asked = citizen.asks(f"/start {payload}")
    assert isinstance(asked, KeptAsked)
    assert kept(citizen) == []
    citizen.presses(citizen.token("Tiap hari"))
    assert kept(citizen) == [("daily 07:00", {"jakarta-barat"})]


@pytest.mark.parametrize("payload", ["1is_____z", "1is_____x-abcdef", "1is_____i", "1ic_____s-1"])
def test_a_made_up_link_changes_nothing(citizen, payload):
    citizen.asks("langganan jakbar")
    before = kept(citizen)
    citizen.asks(f"/start {payload}")
    assert kept(citizen) == before


def test_the_link_from_the_list_subscribes_to_nothing(citizen):
    citizen.channel = "web"
    reply = citizen.asks("/langgananku")
    assert reply.link == "https://t.me/ptsp_bot"
    assert not reply.along


PROMISES = ("akan ada", "segera", "menyusul", "nantinya", "coming", "soon", "kalender", "calendar")


@pytest.mark.parametrize("telegram", ["ptsp_bot", None])
@pytest.mark.parametrize("words", ["langganan", "subscribe", "/langgananku", "/mysubscriptions"])
def test_nothing_is_promised_that_is_not_there(citizen, words, telegram):
    citizen.channel = "web"
    citizen.work.doors = Doors(frozenset({"test"}) if telegram else frozenset(), telegram)
    citizen.asks(words)
    said = " ".join(citizen.lines()).casefold()
    assert not [promise for promise in PROMISES if promise in said]
    links = [s.link for p in citizen.said.paragraphs for line in p.lines for s in line if s.link]
    assert all(link.startswith("https://t.me/ptsp_bot") for link in links)
    assert bool(links) == (telegram is not None)


def test_in_a_group_only_its_admins_subscribe(citizen):
    citizen.group, citizen.manages = True, False
    for words in ("langganan jakbar", "/berhenti", "/langgananku"):
        assert citizen.asks(words) == Said(Saying.ADMINS_ONLY), words
    for words in ("/datasaya", "/hapusdata"):
        assert citizen.asks(words) == Said(Saying.ADMINS_ONLY_DATA), words
    assert kept(citizen) == []
    citizen.manages = True
    assert citizen.asks("langganan jakbar").news is KeptNews.ADDED


slots = st.builds(
    "{} {:02}:{:02}".format,
    st.sampled_from(["mon", "fri", "sun", "daily", "before"]),
    st.integers(0, 21),
    st.integers(0, 59),
).map(Slot.parse)


@given(slots)
def test_a_slot_comes_back_from_a_button(slot):
    assert read_code(code(slot)) == slot


@given(st.text(max_size=20))
def test_a_made_up_slot_is_none_or_one_that_there_is(text):
    slot = read_code(text)
    assert slot is None or code(slot) == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    regions=st.frozensets(st.sampled_from(["jakarta-barat", "jakarta-timur"])),
    services=st.frozensets(st.sampled_from(["usaha", "makam"])),
    places=st.frozensets(st.sampled_from(["mkg-3", "tpu-malaka", "blok-m-square"])),
    slot=slots,
)
def test_a_link_holds_the_question_in_what_a_link_may_hold(
    citizen, regions, services, places, slot
):
    from handlers.choice import Action, Chosen, decode, encode

    chosen = Chosen(
        Action.REMIND,
        Query(regions=regions, services=services, places=places),
        more=code(slot),
    )
    payload = to_payload(encode(chosen, "en"))
    assert 1 <= len(payload) <= MOST_BYTES
    assert payload.replace("_", "").replace("-", "").isalnum()
    assert decode(from_payload(payload), citizen.work.agenda) == (chosen, "en")


def test_the_hours_that_are_offered_are_in_order():
    assert sorted(HOURS) == list(HOURS)
