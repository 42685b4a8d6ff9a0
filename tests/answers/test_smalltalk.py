"""Hello, thanks, help, photos, reminders that are not there yet, and what was not understood."""

import pytest

from handlers.commands import MENU, WORDS
from handlers.message import Unreadable
from handlers.speech.reply import AskedBack, Asking, Said, Saying, Schedule


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


def test_what_is_not_understood_gets_one_line_with_three_examples(citizen):
    citizen.asks("asdfgh qwerty")
    (line,) = citizen.lines()
    assert line.count("“") == 3


def test_the_three_examples_are_understood(citizen):
    for language, words in {"id": "halo", "en": "hello"}.items():
        citizen.asks(words)
        citizen.asks("zzzz")
        examples = [part.split("”")[0] for part in citizen.lines()[0].split("“")[1:]]
        assert len(examples) == 3
        for example in examples:
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


def test_the_menu_holds_nothing_that_is_not_there_yet():
    assert not {"subscribe", "mydata", "stop"} & {str(command) for command in MENU}


def test_a_command_takes_the_words_behind_it(citizen):
    reply = citizen.finds("/besok jakarta selatan")
    assert [place.venue.slug for place in reply.section.places] == ["blok-m-square"]


def test_a_link_into_the_chat_may_carry_a_place(citizen):
    reply = citizen.finds("/start blok-m-square")
    assert [venue.slug for venue in reply.scope.venues] == ["blok-m-square"]
    assert saying(citizen.asks("/start xyzzy")) is Saying.START


def test_help_speaks_of_the_other_language_too(citizen):
    citizen.asks("/bantuan")
    assert citizen.lines()[-1].startswith("You can ask in English too")
    citizen.asks("/help")
    assert citizen.asks("hello, help me")


def test_deleting_ones_data_forgets_the_last_question(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    assert saying(citizen.asks("/hapusdata")) is Saying.DELETED
    memory = citizen.work.memories["test", "me"]
    assert (memory.query, memory.offered, memory.language) == (None, (), None)


def test_bahasa_asks_which_language(citizen):
    reply = citizen.asks("/bahasa")
    assert isinstance(reply, AskedBack)
    assert reply.asking is Asking.LANGUAGE
