"""Hello, thanks, help, photos, commands, and what was not understood."""

import pytest

from handlers.commands import MENU, WORDS
from handlers.message import Unreadable
from handlers.speech.reply import AskedBack, Asking, Said, Saying, Schedule
from handlers.speech.sayings import examples
from handlers.speech.tongue import tongue


def saying(reply):
    assert isinstance(reply, Said), reply
    return reply.saying


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("halo", Saying.GREETING),
        ("selamat pagi kak", Saying.GREETING),
        ("hi", Saying.GREETING),
        ("makasih", Saying.THANKS),
        ("thank you", Saying.THANKS),
        ("sip", Saying.THANKS),
        ("bot ini bisa apa", Saying.HELP),
        ("bantuan", Saying.HELP),
        ("help", Saying.HELP),
        ("/mulai", Saying.START),
        ("/start", Saying.START),
        ("/START@ptsp_bot", Saying.START),
        ("/privasi", Saying.PRIVACY),
        ("privacy", Saying.PRIVACY),
        ("asdfgh qwerty", Saying.UNKNOWN),
        ("", Saying.GREETING),
        ("??", Saying.GREETING),
        ("...", Saying.GREETING),
        ("min?", Saying.GREETING),
        ("kak", Saying.GREETING),
        ("woi min", Saying.GREETING),
        ("ada orang ga", Saying.UNKNOWN),
        ("👋", Saying.GREETING),
        ("😀", Saying.THANKS),
        ("🙏🏽🙏🏽", Saying.THANKS),
        ("👍", Saying.THANKS),
        ("😡", Saying.SORRY),
        ("bot bego", Saying.SORRY),
        ("goblok lu", Saying.SORRY),
        ("ga guna", Saying.SORRY),
        ("you are useless", Saying.SORRY),
        ("this bot sucks", Saying.SORRY),
        ("antri ga?", Saying.QUEUE),
        ("rame ga?", Saying.QUEUE),
        ("is there a long queue?", Saying.QUEUE),
        ("nomor antrian", Saying.QUEUE),
        ("nomor telp?", Saying.A_PERSON),
        ("/entahapa", Saying.UNKNOWN),
        ("berhenti", Saying.NOTHING_TO_STOP),
        ("STOP", Saying.NOTHING_TO_STOP),
    ],
)
def test_each_gets_an_answer(citizen, words, expected):
    assert saying(citizen.asks(words)) is expected
    assert citizen.said.choices


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_examples_that_are_shown_are_understood(citizen, language):
    shown = examples(tongue(language))
    assert len(shown) == 3
    for example in shown:
        assert not isinstance(citizen.asks(example), Said), example
        assert citizen.language == language


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice"])
def test_a_photo_a_sticker_or_a_voice_gets_told_that_text_is_needed(citizen, kind):
    assert saying(citizen.sends(Unreadable(kind))) is Saying.TEXT_NEEDED


def test_every_command_in_both_languages_gets_an_answer(citizen):
    for word in sorted(WORDS):
        citizen.asks(f"/{word}")
        assert citizen.lines(), word


@pytest.mark.parametrize("words", ["akhirpekan", "Akhirpekan!", "/akhirpekan", "/akhir pekan"])
def test_the_words_of_a_command_work_bare_and_with_a_slip_of_the_hand(citizen, words):
    assert citizen.places(words) == {"mkg-3"}


def test_the_menu_says_how_to_be_reminded_how_to_stop_and_what_is_kept():
    assert {"subscribe", "mysubscriptions", "stop", "privacy"} <= {str(each) for each in MENU}


def test_a_command_takes_the_words_behind_it(citizen):
    reply = citizen.finds("/besok jakarta selatan")
    assert [place.venue.slug for place in reply.section.places] == ["blok-m-square"]


def test_a_link_into_the_chat_may_carry_a_place(citizen):
    reply = citizen.finds("/start blok-m-square")
    assert [venue.slug for venue in reply.scope.venues] == ["blok-m-square"]
    assert saying(citizen.asks("/start xyzzy")) is Saying.START


def test_bahasa_asks_which_language(citizen):
    reply = citizen.asks("/bahasa")
    assert isinstance(reply, AskedBack)
    assert reply.asking is Asking.LANGUAGE


@pytest.mark.parametrize(
    ("words", "language"), [("bot bego", "id"), ("you are useless", "en"), ("antri ga?", "id")]
)
def test_who_is_cross_or_asks_what_nobody_knows_is_told_whom_to_call(citizen, words, language):
    citizen.asks(words)
    assert citizen.language == language
    assert any("1500164" in line for line in citizen.lines())


def test_a_scolding_around_a_question_does_not_hide_the_question(citizen):
    assert citizen.finds("bot bego, besok PTSP di mana?").section.places


def test_an_emoji_or_a_scolding_loses_no_question(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    for words in ("👍", "bot bego", "min?", "antri ga?"):
        citizen.asks(words)
    assert [region.slug for region in citizen.finds("kalau besok?").scope.regions] == [
        "jakarta-selatan"
    ]


@pytest.mark.parametrize("words", ["besok antri ga di Blok M?", "is there a queue tomorrow?"])
def test_the_queue_of_a_day_gets_the_schedule_and_that_nobody_knows_the_queue(citizen, words):
    citizen.finds(words)
    assert citizen.result.preface is Saying.QUEUE


@pytest.mark.parametrize(
    ("words", "now", "told"),
    [
        ("hari ini libur ga?", "2019-11-14T09:00", Saying.WORKING_DAY),
        ("is it a holiday tomorrow?", "2019-11-14T09:00", Saying.WORKING_DAY),
        ("besok tanggal merah?", "2019-11-14T09:00", Saying.WORKING_DAY),
        ("hari ini libur ga?", "2019-12-25T09:00", None),
        ("Sabtu libur ga?", "2019-11-14T09:00", None),
        ("hari ini di mana?", "2019-11-14T09:00", None),
    ],
)
def test_whether_it_is_a_day_off_is_answered_in_so_many_words(citizen, words, now, told):
    citizen.finds(words, at=now)
    assert citizen.result.preface is told


def test_test_is_a_word_of_both_languages(citizen):
    citizen.asks("PTSP hari ini di mana?")
    citizen.asks("test")
    assert citizen.language == "id"


@pytest.mark.parametrize(
    ("words", "saying"),
    [
        ("kamu robot ya?", Saying.A_BOT),
        ("ini bot pemerintah ya?", Saying.A_BOT),
        ("are you a bot?", Saying.A_BOT),
        ("ga jadi deh", Saying.NEVER_MIND),
        ("never mind", Saying.NEVER_MIND),
        ("beneran batal?", Saying.CANCELLED),
        ("kenapa dibatalkan", Saying.CANCELLED),
        ("why cancelled?", Saying.CANCELLED),
        ("saya kemarin ke blok m square ga ada siapa2! bohong", Saying.COMPLAINT),
        ("petugasnya jutek banget di lapangan banteng", Saying.COMPLAINT),
        ("nobody was there yesterday!", Saying.COMPLAINT),
        ("the officer at blok m square was so rude", Saying.COMPLAINT),
        ("nomor telepon ptsp berapa", Saying.A_PERSON),
        ("what is the phone number of ptsp", Saying.A_PERSON),
    ],
)
def test_what_asks_nothing_of_the_schedule_gets_one_fitting_line(citizen, words, saying):
    reply = citizen.asks(words)
    assert isinstance(reply, Said), reply
    assert reply.saying is saying


@pytest.mark.parametrize(
    "words",
    [
        "kemarin ke blok m ga ada orang, besok beneran buka ga?",
        "besok petugasnya ga ada siapa2 lagi?",
        "kamis depan ga ada orang di lapangan banteng?",
    ],
)
def test_a_complaint_that_asks_of_a_day_to_come_is_answered_with_it(citizen, words):
    assert isinstance(citizen.asks(words), Schedule)
