"""Answered in the language of the question, unless the person fixed one."""

import pytest

from handlers.speech.reply import Said, Saying


def test_the_language_of_the_question(citizen):
    citizen.asks("where is PTSP today?")
    assert citizen.language == "en"
    citizen.asks("PTSP besok di mana?")
    assert citizen.language == "id"


def test_words_of_no_language_keep_that_of_the_last_turn(citizen):
    citizen.asks("where is PTSP today?")
    citizen.asks("2")
    assert citizen.language == "en"


def test_a_stranger_whose_words_show_none_gets_what_the_channel_suggests(citizen):
    citizen.suggested = "en"
    citizen.asks("/start")
    assert citizen.language == "en"


@pytest.mark.parametrize("words", ["kota kasablanka", "plaza senayan", "MKG 3"])
def test_a_place_alone_shows_no_language(citizen, words):
    citizen.suggested = "en"
    citizen.asks(words)
    assert citizen.language == "en"


def test_nobody_suggests_anything_so_it_is_indonesian(citizen):
    citizen.asks("MKG 3")
    assert citizen.language == "id"


@pytest.mark.parametrize(
    "words",
    ["/bahasa en", "/language english", "English", "bahasa inggris", "english please", "in english",
     "bisa inggris?", "bisa bahasa inggris ga?", "can you speak english?", "pake inggris aja dong",
     "switch to english", "tolong jawab dalam bahasa inggris", "inglish pls", "Sorry, in English?"],
)  # fmt: skip
def test_bahasa_fixes_it_whatever_the_question_is_asked_in(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, Said)
    assert reply.saying is Saying.LANGUAGE_FIXED
    assert citizen.language == "en"
    citizen.asks("PTSP besok di mana?")
    assert citizen.language == "en"


@pytest.mark.parametrize(
    "words",
    ["pakai bahasa indonesia dong", "bahasa indonesia aja", "indonesian please", "pake indo ya",
     "can you answer in Indonesian?", "ganti ke bahasa indonesia"],
)  # fmt: skip
def test_indonesian_is_asked_for_in_as_many_words(citizen, words):
    citizen.asks("English")
    citizen.asks(words)
    citizen.asks("where is PTSP today?")
    assert citizen.language == "id"


MUST: dict[str, str] = {
    "id": """
        pakai bahasa indonesia | pake bahasa indo dong | bahasa indonesia aja | indonesian please |
        indo aja kak | bisa bahasa indonesia ga? | mau bahasa indonesia |
        saya mau pakai bahasa indonesia |
        tolong jawab pakai bahasa indonesia | ganti ke indonesia | switch to indonesian |
        can you speak indonesian? | back to indonesian please | I want Indonesian | bisa indo?
    """,
    "en": """
        speak english please | english pls | English? | in english please | can you speak english? |
        do you speak english | I would like English | switch to english | pake bahasa inggris dong |
        bisa inggris ga | saya mau bahasa inggris | use english | english version please |
        boleh saya pakai bahasa inggris? | I speak English | ganti ke inggris |
        hello, english please
    """,
}  # fmt: skip
MUST_NOT = """
    saya mau ke indo | mau ke indonesia | aku ke indo sekarang | saya indonesia |
    i want to indonesia |
    can I talk to indonesia | halo indonesia | hi indo | saya mau ke inggris | mau ke inggris aja |
    bisa ke indo ga | i like indonesia | do you like english | in indonesia | to indonesia please |
    saya bisa bahasa inggris | I can speak English | aku bisa bahasa indonesia | yang indonesia |
    saya ga bisa bahasa inggris | kursus bahasa inggris di mana | english or indonesian? |
    PTSP Jakarta Indonesia | i don't speak english | guru bahasa inggris izinnya apa |
    mau belajar bahasa inggris | saya orang indonesia | with indonesia | ke inggris yuk | mau indo
"""


def _lines(table):
    return [" ".join(line.split()) for line in table.split("|")]


@pytest.mark.parametrize(
    ("words", "language"),
    [(words, language) for language in MUST for words in _lines(MUST[language])],
)
def test_a_clear_wish_fixes_it(citizen, words, language):
    citizen.asks(words)
    assert citizen.result.fixes == language


@pytest.mark.parametrize("words", _lines(MUST_NOT))
def test_who_only_speaks_of_a_language_or_of_a_country_changes_none(citizen, words):
    citizen.asks(words)
    assert citizen.result.fixes is None


@pytest.mark.parametrize("words", ["ganti bahasa", "change the language please", "ubah bahasanya"])
def test_who_does_not_say_which_language_chooses_one(citizen, words):
    citizen.asks(words)
    citizen.presses(citizen.token("English"))
    assert citizen.language == "en"


def test_the_buttons_of_bahasa_fix_it_too(citizen):
    citizen.asks("/bahasa")
    citizen.presses(citizen.token("English"))
    citizen.asks("PTSP besok di mana?")
    assert citizen.language == "en"
    citizen.asks("/language")
    citizen.presses(citizen.token("Bahasa Indonesia"))
    citizen.asks("where is PTSP today?")
    assert citizen.language == "id"


def test_a_button_answers_in_the_language_that_it_was_shown_in(citizen):
    citizen.asks("where is PTSP today?")
    token = citizen.token("Another region")
    citizen.asks("PTSP besok di mana?")
    citizen.presses(token)
    assert citizen.language == "en"


def test_a_switch_of_the_page_outranks_the_language_that_a_button_was_shown_in(citizen):
    citizen.asks("PTSP hari ini di mana?")
    citizen.switches("en")
    citizen.presses(citizen.token("Wilayah lain"))
    assert citizen.language == "en"


def test_a_switch_of_the_page_outranks_the_last_turn(citizen):
    citizen.asks("PTSP hari ini di mana?")
    citizen.switches("en")
    citizen.asks("2")
    assert citizen.language == "en"
    citizen.asks("MKG 3")
    assert citizen.language == "en"


def test_after_a_switch_a_question_is_still_answered_in_its_own_language(citizen):
    citizen.asks("where is PTSP today?")
    citizen.switches("en")
    citizen.asks("PTSP besok di mana?")
    assert citizen.language == "id"


def test_a_switch_moves_the_language_that_was_fixed(citizen):
    citizen.asks("/bahasa id")
    citizen.switches("en")
    citizen.asks("PTSP besok di mana?")
    assert citizen.language == "en"
    citizen.asks("PTSP hari ini di mana?")
    assert citizen.language == "en"


def test_a_switch_fixes_nothing_where_nothing_was_fixed(citizen):
    citizen.switches("en")
    citizen.asks("/start")
    citizen.asks("PTSP hari ini di mana?")
    assert citizen.language == "id"


def test_who_chooses_with_the_first_message_after_a_switch_gets_what_they_chose(citizen):
    citizen.asks("/bahasa en")
    citizen.switches("en")
    citizen.asks("/bahasa id")
    assert citizen.language == "id"
    citizen.asks("where is PTSP today?")
    assert citizen.language == "id"
