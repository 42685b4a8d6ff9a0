"""The words around an answer keep to the limits of those who show them."""

import pytest

from handlers.speech.labels import COMMANDS, failed, failure, menu, profile
from handlers.speech.page_labels import page_labels

LANGUAGES = ("id", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_and_the_profile_keep_to_telegrams_limits(language):
    for line in menu(language):
        assert line.name in COMMANDS
        assert line.name.isascii()
        assert line.name.islower()
        assert len(line.name) <= 32
        assert 3 <= len(line.description) <= 256
    known = profile(language)
    assert len(known.name) <= 64
    assert len(known.about) <= 120
    assert len(known.welcome) <= 512


def test_each_language_has_its_own_words_in_the_menu():
    assert [line.name for line in menu("id")] == [
        "hariini",
        "besok",
        "akhirpekan",
        "bantuan",
        "bahasa",
        "privasi",
    ]
    assert [line.name for line in menu("en")] == [
        "today",
        "tomorrow",
        "weekend",
        "help",
        "language",
        "privacy",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failure_tells_its_reference_number(language):
    assert "{reference}" in failure(language)
    said = failed(language, "A1B2")
    assert "A1B2" in said.paragraphs[0].lines[0][0].text


def test_the_page_has_all_its_words_in_both_languages():
    indonesian, english = (page_labels(language) for language in LANGUAGES)
    assert indonesian.keys() == english.keys()
    assert all(indonesian.values())
    assert all(english.values())
    assert len(indonesian["examples"]) == 3
