"""Hello, thanks, help, photos, reminders that are not there yet, and what was not understood."""

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
        ("", Saying.UNKNOWN),
        ("😀", Saying.UNKNOWN),
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


@pytest.mark.parametrize("words", ["ingatkan saya tiap Jumat", "/langganan", "subscribe me please"])
def test_whoever_wants_reminders_is_told_the_truth_and_todays_places(citizen, words):
    assert isinstance(citizen.asks(words), Schedule)
    assert citizen.result.preface is Saying.NO_REMINDERS


def test_a_reminder_for_a_region_answers_for_the_region(citizen):
    reply = citizen.finds("ingatkan saya kalau ada PTSP di Jakarta Selatan")
    assert [region.slug for region in reply.scope.regions] == ["jakarta-selatan"]


def test_every_command_in_both_languages_gets_an_answer(citizen):
    for word in sorted(WORDS):
        citizen.asks(f"/{word}")
        assert citizen.lines(), word


@pytest.mark.parametrize("words", ["akhirpekan", "Akhirpekan!", "/akhirpekan", "/akhir pekan"])
def test_the_words_of_a_command_work_bare_and_with_a_slip_of_the_hand(citizen, words):
    assert citizen.places(words) == {"mkg-3"}


def test_the_menu_holds_nothing_that_is_not_there_yet():
    assert not {"subscribe", "mydata", "stop"} & {str(command) for command in MENU}


def test_a_command_takes_the_words_behind_it(citizen):
    reply = citizen.finds("/besok jakarta selatan")
    assert [place.venue.slug for place in reply.section.places] == ["blok-m-square"]


def test_a_link_into_the_chat_may_carry_a_place(citizen):
    reply = citizen.finds("/start blok-m-square")
    assert [venue.slug for venue in reply.scope.venues] == ["blok-m-square"]
    assert saying(citizen.asks("/start xyzzy")) is Saying.START


def test_deleting_ones_data_forgets_the_last_question(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    assert saying(citizen.asks("/hapusdata")) is Saying.DELETED
    memory = citizen.work.memories["test", "me"]
    assert (memory.query, memory.offered, memory.language) == (None, (), None)


def test_bahasa_asks_which_language(citizen):
    reply = citizen.asks("/bahasa")
    assert isinstance(reply, AskedBack)
    assert reply.asking is Asking.LANGUAGE
