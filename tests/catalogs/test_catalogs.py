"""The sentences are complete in both languages, and the check finds whatever is not."""

import ast
from pathlib import Path

import pytest

import locales
from locales import CatalogMissingError, catalog

LANGUAGES = ("id", "en")
# Said the same way in both.
SHARED = {"Menu", "“{words}”"}


@pytest.fixture
def indonesian(messages):
    return messages.load("id")


def found(messages, changed):
    return list(messages.problems("id", changed))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_fuzzy_obsolete_or_untranslated(messages, language):
    assert list(messages.problems(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_what_an_update_would_write(messages, language):
    assert messages.path_of(language).read_bytes() == messages.renewed(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_sentences_are_those_of_the_files(messages, language):
    for message in messages.load(language):
        if message.id and isinstance(message.id, str):
            assert catalog(language).gettext(message.id) == message.string


def test_no_sentence_is_left_in_english(indonesian):
    left = {m.id for m in indonesian if m.id and m.string == m.id}
    assert left <= SHARED


def said_inside_f_strings(source):
    """The lines of sentences that Python 3.11's extraction cannot see."""
    return [
        call.lineno
        for text in ast.walk(ast.parse(source))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"say", "count"}
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]


def test_no_sentence_hides_inside_an_f_string(messages):
    assert said_inside_f_strings("f\"a {t.say('b')}\"") == [1]
    for path in (messages.ROOT / messages.SPEECH).rglob("*.py"):
        assert said_inside_f_strings(path.read_text()) == [], path


def test_english_counts_in_two_forms_and_indonesian_in_one():
    for count, told in {0: "places", 1: "place", 2: "places"}.items():
        text = catalog("en").ngettext("{count} place", "{count} places", count)
        assert text == f"{{count}} {told}"
        text = catalog("id").ngettext("{count} place", "{count} places", count)
        assert text == "{count} tempat"


def test_a_missing_sentence_is_found(messages, indonesian):
    indonesian.delete("Today")
    assert found(messages, indonesian) == ["id: missing: 'Today'; run `make messages`"]


def test_a_sentence_that_is_no_longer_said_is_found(messages, indonesian):
    indonesian.add("Never said", "Tidak pernah")
    assert found(messages, indonesian) == ["id: no longer said: 'Never said'; run `make messages`"]


def test_an_obsolete_sentence_is_found(messages, indonesian):
    indonesian.obsolete["Gone"] = messages.Message("Gone", "Hilang")
    assert found(messages, indonesian) == ["id: obsolete: 'Gone'; run `make messages`"]


def test_a_fuzzy_sentence_is_found(messages, indonesian):
    indonesian["Today"].flags.add("fuzzy")
    assert found(messages, indonesian) == ["id: fuzzy: 'Today'"]


def test_an_untranslated_sentence_is_found(messages, indonesian):
    indonesian["Today"].string = ""
    assert found(messages, indonesian) == ["id: untranslated: 'Today'"]


@pytest.mark.parametrize("text", ["Peta", "Peta {tempat}", "Peta {place} {more}"])
def test_other_placeholders_are_found(messages, indonesian, text):
    indonesian["Map: {place}"].string = text
    assert found(messages, indonesian) == [
        f"id: other placeholders than 'Map: {{place}}': {text!r}"
    ]


def test_a_missing_plural_form_is_found(messages):
    english = messages.load("en")
    english["{count} place"].string = ("{count} place", "")
    assert list(messages.problems("en", english)) == ["en: untranslated: '{count} place'"]


def test_a_wrong_number_of_plural_forms_is_found(messages, indonesian):
    indonesian.mime_headers = [("Plural-Forms", "nplurals=2; plural=(n != 1);")]
    assert found(messages, indonesian)[0] == "id: a count has 1 forms, not 2"


def test_the_check_says_what_it_found_and_fails(messages, monkeypatch, capsys):
    assert messages.main(["check"]) == 0
    monkeypatch.setattr(messages, "PLURALS", {"id": 3})
    assert messages.main(["check"]) == 1
    assert "a count has 3 forms" in capsys.readouterr().out
    assert messages.main(["dance"]) == 2


def test_sentences_that_were_never_compiled_say_what_to_run(monkeypatch, tmp_path: Path):
    monkeypatch.setattr(locales, "FOLDER", tmp_path)
    with pytest.raises(CatalogMissingError, match="make setup"):
        catalog.__wrapped__("id")
