"""What is typed under "kenapa?" and under a preview is taken for what it says."""

from datetime import date, time

import pytest

NOW = "2019-11-20T09:00"


def _off(office, venue):
    (event,) = [each for each in office.events if each.venue == venue]
    return [(each.recurrence_id, each.reason) for each in event.overrides]


@pytest.mark.parametrize("word", ["kembali", "back"])
def test_back_is_no_reason(office, word):
    officer = office.editor
    officer.types("/batal aeon sabtu", at=NOW)
    officer.types(word)
    assert "Simpan" not in officer.labels
    assert any("Minggu, 24" in label for label in officer.labels)


@pytest.mark.parametrize("words", ["ga tau", "-", "skip", "tanpa alasan", "Don't know."])
def test_no_reason_is_told_as_none(office, words):
    officer = office.editor
    officer.types("/batal aeon sabtu", at=NOW)
    officer.types(words)
    officer.saves()
    assert _off(office, "aeon-jgc") == [(date(2019, 11, 23), None)]


def test_another_day_is_no_reason(office):
    officer = office.editor
    officer.types("/batal aeon sabtu", at=NOW)
    officer.types("eh salah, minggu karena banjir")
    officer.saves()
    assert _off(office, "aeon-jgc") == [(date(2019, 11, 24), "banjir")]


def test_another_place_is_no_reason(office):
    officer = office.editor
    officer.types("/batal aeon sabtu", at=NOW)
    assert "Bella Terra" in officer.types("salah, maksudnya bella terra")


def test_a_reason_stays_one(office):
    officer = office.editor
    officer.types("/batal aeon sabtu", at=NOW)
    officer.types("banjir di mall")
    officer.saves()
    assert _off(office, "aeon-jgc") == [(date(2019, 11, 23), "banjir di mall")]


@pytest.mark.parametrize(
    "words", ["udah ok", "ya simpan", "bener simpan aja", "oke sudah benar kak", "lanjut simpan"]
)
def test_several_words_of_agreement_save(office, words):
    officer = office.editor
    officer.types("/tambah bella terra 30 nov 9-15", at=NOW)
    officer.types(words)
    assert any(each.first_day == date(2019, 11, 30) for each in office.events)


def test_the_last_of_the_queue_is_an_hour_and_no_quota(office):
    officer = office.editor
    officer.types("/tambah bella terra 30 nov 9-15 antrian terakhir 14.30", at=NOW)
    officer.saves()
    (event,) = [each for each in office.events if each.first_day == date(2019, 11, 30)]
    assert (event.quota, event.closes, event.last_intake) == (None, time(15), time(14, 30))
