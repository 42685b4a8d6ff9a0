"""Working days, libur nasional, cuti bersama."""

import json
import locale
import re
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

import pytest

from schedule_data import day_kinds
from schedule_data.day_kinds import CATEGORIES, Holidays, names_by_library
from schedule_data.seed.load import FOLDER


@pytest.fixture(scope="module")
def kinds():
    return Holidays()


@pytest.mark.parametrize(("year", "days"), [(2019, 246), (2026, 240), (2027, 242)])
def test_a_year_has_as_many_working_days_as_the_decrees_give(kinds, year, days):
    first = date(year, 1, 1)
    assert sum(kinds.of(first + timedelta(days=n)).working for n in range(365)) == days


def test_cuti_bersama_is_no_working_day_and_is_told_from_libur_nasional(kinds):
    eve, christmas = kinds.of(date(2019, 12, 24)), kinds.of(date(2019, 12, 25))
    assert (eve.working, eve.cuti_bersama) == (False, True)
    assert (christmas.working, christmas.cuti_bersama) == (False, False)


@pytest.mark.parametrize("day", [date(2019, 4, 17), date(2024, 2, 14), date(2024, 11, 27)])
def test_an_election_day_is_a_holiday(kinds, day):
    assert "Pemilihan" in kinds.of(day).holiday
    assert not kinds.of(day).working


def test_a_computed_day_says_so_in_a_flag_and_not_in_its_name(kinds):
    idul_fitri = kinds.of(date(2027, 3, 10))
    assert idul_fitri.holiday == "Hari Raya Idul Fitri"
    assert idul_fitri.estimated
    assert not kinds.of(date(2027, 12, 25)).estimated


def test_names_are_indonesian_whatever_the_locale_of_the_machine(monkeypatch):
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en_US")
    before = locale.setlocale(locale.LC_ALL)
    locale.setlocale(locale.LC_ALL, "C")
    try:
        assert Holidays().of(date(2026, 12, 25)).holiday == "Hari Raya Natal"
    finally:
        locale.setlocale(locale.LC_ALL, before)


def test_a_year_without_decreed_cuti_bersama_is_not_settled(kinds):
    assert kinds.last_known_year >= 2027
    assert kinds.of(date(2027, 7, 1)).settled
    assert not kinds.of(date(kinds.last_known_year + 1, 7, 1)).settled


def test_an_ordinary_monday_is_a_working_day_and_a_sunday_is_a_weekend(kinds):
    assert kinds.of(date(2019, 11, 18)).working
    assert kinds.of(date(2019, 11, 17)).weekend


def test_the_first_and_the_last_day_that_there_is_have_a_kind(kinds):
    assert kinds.of(date.min).working
    assert kinds.of(date.max).holiday is None


def written():
    return json.loads((FOLDER / "holidays.json").read_text(encoding="utf-8"))


def test_the_table_says_of_every_day_what_the_library_says():
    """Where this fails after an update of the lock: `make holidays`."""
    for year in range(2015, 2033):
        for category in CATEGORIES:
            by_library = names_by_library(year, category)
            told = written()["names"][f"{year} {category}"]
            assert {date.fromisoformat(day): name for day, name in told.items()} == by_library


def test_the_table_is_of_the_version_that_is_locked():
    lock = Path(__file__).parents[2] / "requirements/run.txt"
    locked = re.search(r"^holidays==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    assert written()["version"] == locked[1]


def test_the_installed_version_is_known():
    assert day_kinds._installed(version("holidays"))
    assert not day_kinds._installed("0.1")


def test_another_version_of_the_library_is_asked_itself(monkeypatch):
    monkeypatch.setattr(day_kinds, "_installed", lambda version: False)
    day_kinds._table.cache_clear()
    try:
        assert day_kinds._table() == {}
        assert Holidays().of(date(2026, 12, 25)).holiday == "Hari Raya Natal"
    finally:
        monkeypatch.undo()
        day_kinds._table.cache_clear()
