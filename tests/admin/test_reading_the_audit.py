"""/riwayat is searched by officer, place, day, number and by what was done; its facts are told."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.admin.past_days import sought
from handlers.understanding.names import compile_names
from schedule_data.model.zone import JAKARTA
from schedule_data.snapshot import packaged_snapshot

DONE = (
    ("editor", "2019-11-11T09:00", "/tambah PTSP di MKG 3 25 Nov 10-15"),
    ("owner", "2019-11-18T09:00", "/ubah blok m square jam 9-14"),
    ("editor", "2019-11-19T23:30", "/tutup bella terra 24-26 Des renovasi"),
    ("editor", "2019-11-20T00:30", "/tempat aeon alias jgc mall"),
)


@pytest.fixture
def owner(office):
    for who, moment, line in DONE:
        officer = getattr(office, who)
        officer.types(line, at=moment)
        officer.saves()
    office.viewer.types("/tambah apa saja", at="2019-11-20T08:00")
    asking = office.owner
    asking.now = "2019-11-20T09:00"
    return asking


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("", [5, 4, 3, 2, 1]),
        ("hari ini", [5, 4]),
        ("today", [5, 4]),
        ("kemarin", [3]),
        ("kmrn", [3]),
        ("tgl 18", [2]),
        ("18 nov", [2]),
        ("pada 18/11/2019", [2]),
        ("Senin", [2]),
        ("Senin lalu", [2]),
        ("on Tuesday", [3]),
        ("11-18 Nov", [2, 1]),
        ("minggu lalu", [1]),
        ("last week", [1]),
        ("minggu ini", [5, 4, 3, 2]),
        ("bulan ini", [5, 4, 3, 2, 1]),
        ("November", [5, 4, 3, 2, 1]),
        ("pak budi kemarin", [3]),
        ("budi 11 nov", [1]),
        ("oleh bu rina", [2]),
        ("blok m", [2]),
        ("bella terra tanggal 19", [3]),
        ("aeon hari ini", [4]),
        ("diubah", [4, 2]),
        ("changed", [4, 2]),
        ("ditolak", [5]),
        ("refused today", [5]),
        ("sari", [5]),
        ("#3", [3]),
        ("17 nov", []),
        ("lusa", []),
        ("#99", []),
    ],
)
def test_it_is_searched_by_who_where_when_and_what(owner, words, numbers):
    told = owner.types(f"/riwayat {words}")
    found = [int(line[1:].split()[0]) for line in told.splitlines() if line.startswith("#")]
    assert found == numbers, told


def test_an_officer_may_be_called_like_a_month(office):
    office.owner.types("/admin undang penyunting Mei")
    assert "1 catatan" in office.owner.types("/riwayat mei", at="2019-12-20T09:00")


def test_what_is_new_is_told_with_its_days_and_hours(owner):
    told = owner.types("/riwayat 11 nov")
    assert "Hari: Senin, 25 November 2019" in told
    assert "Jam: 10.00–15.00" in told
    assert "Dilakukan pada: Senin, 11 November 2019" in told


def test_a_command_is_told_in_the_language_of_the_answer(owner):
    assert "“/tambah”" in owner.types("/riwayat sari")
    assert "“/addevent”" in owner.types("/audit sari")


def test_the_pages_keep_to_the_days_and_the_words(office):
    officer = office.editor
    for day in range(1, 13):
        officer.types(f"/ubah blok m square jam 9-{day % 9 + 12}", at="2019-11-18T09:00")
        officer.saves()
    officer.types("/ubah blok m square jam 9-12", at="2019-11-19T09:00")
    officer.saves()
    owner = office.owner
    assert "12 catatan" in owner.types("/riwayat budi 18 nov", at="2019-11-20T09:00")
    for page in (2, 3):
        told = owner.presses("Berikutnya")
        assert f"Halaman {page} dari 3" in told
        assert "12 catatan" in told
    owner.presses("Urungkan #1")
    assert owner.sends_token("ai.au.budi.1").startswith("13 catatan")  # of an older answer
    for token in ("ai.au.budi.x-y.1", "ai.au.budi.20191118-20191101.1", "ai.au.....9"):
        assert owner.sends_token(token)


NAMES = compile_names(packaged_snapshot().names)


@dataclass
class Searching:
    """Who searches, as far as the days of a search need it."""

    now: datetime = datetime(2019, 11, 20, 9, tzinfo=JAKARTA)
    today: date = date(2019, 11, 20)
    names: Any = NAMES


WORDS = "budi 18 nov senin kemarin minggu ini lalu besok aeon 31 2019 32/13 tgl bulan s.d. jam 9"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join) | st.text(max_size=60))
def test_days_that_are_sought_have_begun(text):
    found = sought(Searching(), text)
    assert found.days is None or found.days.start <= Searching.today
