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


def test_nobody_suggests_anything_so_it_is_indonesian(citizen):
    citizen.asks("MKG 3")
    assert citizen.language == "id"


@pytest.mark.parametrize("words", ["/bahasa en", "/language english", "English", "bahasa inggris"])
def test_bahasa_fixes_it_whatever_the_question_is_asked_in(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, Said)
    assert reply.saying is Saying.LANGUAGE_FIXED
    assert citizen.language == "en"
    citizen.asks("PTSP besok di mana?")
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
