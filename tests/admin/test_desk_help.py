"""An officer's help begins with the desk; nobody else learns that there is one."""

import pytest


@pytest.mark.parametrize("asked", ["/bantuan", "/panduan", "/help", "bantuan", "bot ini bisa apa"])
def test_an_officers_help_names_the_desks_commands_and_then_what_anybody_may_ask(office, asked):
    told = office.editor.types(asked)
    assert "/batal" in told
    assert "Tebet" in told
    assert "/admin" not in told  # no editor's


def test_the_buttons_and_numbers_of_an_officers_help_are_the_desks(office):
    officer = office.editor
    officer.types("/bantuan")
    assert "Acara" in officer.labels
    assert "7 acara" in officer.types(str(officer.labels.index("Acara") + 1))


@pytest.mark.parametrize("asked", ["/petugas", "petugas", "/meja", "/desk"])
def test_the_desk_has_a_name_that_an_indonesian_guesses_and_answers_in_indonesian(office, asked):
    told = office.owner.types(asked)
    assert "Meja Anda" in told
    assert "/umumkan" in told


@pytest.mark.parametrize("asked", ["/bantuan", "/panduan", "/petugas", "petugas", "bantuan"])
def test_a_stranger_sees_nothing_of_the_desk_and_has_tried_nothing(office, asked):
    told = office.stranger.types(asked)
    assert "Meja" not in told
    assert "/batal" not in told
    assert not office.desk.entries


def test_in_a_group_an_officers_help_is_everybodys(office):
    told = office.person("1", group="-100").types("/bantuan")
    assert told == office.stranger.types("/bantuan")


def test_a_viewer_is_named_what_viewers_may_do(office):
    told = office.viewer.types("/bantuan")
    assert "/acara" in told
    assert "/tambah" not in told
