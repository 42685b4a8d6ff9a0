"""What the places and services of Jakarta are called, and which names are risky."""

import csv
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

import schedule_data.seed
from schedule_data.gazetteer import packaged_names
from schedule_data.model import NameKind

REGIONS = {
    "jakarta-pusat",
    "jakarta-utara",
    "jakarta-barat",
    "jakarta-selatan",
    "jakarta-timur",
    "kepulauan-seribu",
}


@pytest.fixture(scope="module")
def named():
    found = defaultdict(list)
    for name in packaged_names():
        found[name.spelling].append(name)
    return found


def test_every_kecamatan_and_kelurahan_names_its_region(named):
    folder = Path(schedule_data.seed.__file__).parent
    with (folder / "gazetteer.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 317
    for row in rows:
        assert row["region"] in {name.slug for name in named[row["name"].lower()]}


def test_a_name_means_one_thing_unless_all_its_meanings_are_asked_about(named):
    for names in named.values():
        if len({(name.kind, name.slug) for name in names}) > 1:
            assert all(name.ask for name in names), names


def test_spellings_are_in_lower_case_and_slugs_are_of_the_six_regions(named):
    for spelling, names in named.items():
        assert spelling == spelling.lower().strip() != ""
        assert all(name.slug in REGIONS for name in names if name.kind is NameKind.REGION)


@pytest.mark.parametrize(("spelling", "slug"), [
    ("jakbar", "jakarta-barat"), ("south jakarta", "jakarta-selatan"),
    ("utan kayu utara", "jakarta-timur"), ("menteng dalam", "jakarta-selatan"),
    ("pasar minggu", "jakarta-selatan"), ("pasar jumat", "jakarta-selatan"),
    ("pulau pramuka", "kepulauan-seribu"), ("blok m", "jakarta-selatan"),
    ("bella terra kelapa gading", "bella-terra"), ("lapangan banteng", "lapangan-banteng"),
    ("tpu karet", "tpu-karet-tengsin"), ("mkg", "mkg-3"), ("aeon jgc", "aeon-jgc"),
    ("siup", "usaha"), ("imb", "bangunan"), ("krk", "tata-ruang"), ("sip dokter", "praktik"),
    ("izin makam", "makam"),
])  # fmt: skip
def test_people_call_it(named, spelling, slug):
    (name,) = named[spelling]
    assert name.slug == slug
    assert not name.ask


@pytest.mark.parametrize("word", ["tengah", "baru", "jati", "gunung", "pulo", "gedong", "tangki"])
def test_an_ordinary_word_is_a_place_only_after_kelurahan(named, word):
    (name,) = named[word]
    assert {"kel", "kelurahan"} <= set(name.only_after)
    assert name.exact


@pytest.mark.parametrize("word", ["gambir", "kenari", "cawang", "melawai", "munjul", "kamal",
                                  "bangka", "karet", "senen", "kemang", "angke"])  # fmt: skip
def test_a_name_one_letter_from_an_ordinary_word_is_never_guessed(named, word):
    assert all(name.exact for name in named[word])


@pytest.mark.parametrize("word", ["pramuka", "mangga dua", "pondok gede", "setu", "dukuh atas"])
def test_a_name_that_may_mean_something_else_is_asked_about(named, word):
    assert all(name.ask for name in named[word])


def test_sip_alone_is_thanks_and_names_a_permit_only_after_a_word_of_applying(named):
    (name,) = named["sip"]
    assert (name.detail, name.slug) == ("SIP", "praktik")
    assert "urus" in name.only_after
    assert "surat domisili" not in named


def test_a_permit_knows_its_code_and_a_kelurahan_its_name(named):
    assert named["iptm"][0].detail == "IPTM"
    assert named["rawamangun"][0].detail == "Rawamangun"
    assert named["jakpus"][0].detail is None


def test_the_names_need_no_database_library():
    check = "import sys, schedule_data.gazetteer as g; g.packaged_names(); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )
    assert not {"sqlalchemy", "holidays", "alembic"} & set(loaded.stdout.split())
