"""One line for each event of the seed gives the seed's sittings on every day of 14 months."""

from datetime import date

import pytest

from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query
from schedule_data.snapshot import packaged_snapshot

MONTHS = DaySpan(date(2019, 11, 1), date(2020, 12, 31))
LINES = {
    "blok-m-square": "PTSP Goes To Mall di Blok M Square tiap hari kerja mulai 1 Nov 2019",
    "bella-terra": "PTSP di Bella Terra Kelapa Gading setiap hari kerja mulai 1/11/2019",
    "lapangan-banteng": "PTSP di Lapangan Banteng setiap Kamis mulai 1 November 2019",
    "tpu-karet-tengsin": "PTSP di TPU Karet Tengsin tiap Selasa, mulai 1 Nov 2019",
    "tpu-malaka": "PTSP di TPU Malaka setiap hari Senin sejak 1 Nov 2019",
    "mkg-3": "PTSP Goes To Mall Akhir Pekan di MKG 3 lantai dasar 15-17 Nov 10.00-21.00",
    "aeon-jgc": (
        "PTSP Goes To Mall Akhir Pekan di AEON Mall JGC lantai dasar 22-24 Nov 10.00-21.00"
    ),
}
IN_ENGLISH = {
    "blok-m-square": "PTSP Goes To Mall at Blok M Square every working day from 1 Nov 2019",
    "bella-terra": "PTSP Goes To Mall at Bella Terra every weekday starting 1 Nov 2019",
    "lapangan-banteng": "PTSP at Lapangan Banteng every Thursday from 1 November 2019",
    "tpu-karet-tengsin": "PTSP at TPU Karet Tengsin on Tuesdays since 1 Nov 2019",
    "tpu-malaka": "PTSP at TPU Malaka every Monday starting 1 Nov 2019",
    "mkg-3": "PTSP Goes To Mall at MKG 3 lantai dasar 15-17 November 10am-9pm",
    "aeon-jgc": "PTSP at AEON Mall JGC lantai dasar from 22 to 24 November, 10am to 9pm",
}
WHERE = {
    "blok-m-square": "Jakarta Selatan",
    "bella-terra": "Jakarta Utara",
    "lapangan-banteng": "Jakarta Pusat",
    "tpu-karet-tengsin": "Jakarta Pusat",
    "tpu-malaka": "Jakarta Timur",
    "mkg-3": "Jakarta Utara",
    "aeon-jgc": "Jakarta Timur",
}


def sittings(snapshot, *, by=lambda venue: venue.slug):
    """Day, place, hours and room of every sitting."""
    return sorted(
        (s.day, by(snapshot.venues[s.venue]), s.region, s.opens, s.closes, s.room)
        for s in Agenda(snapshot).between(Query(when=MONTHS))
    )


@pytest.mark.parametrize("lines", [LINES, IN_ENGLISH], ids=["id", "en"])
def test_seven_lines_give_the_seven_events(empty_office, lines):
    officer = empty_office.editor
    for line in lines.values():
        officer.types(f"/addevent {line}")
        officer.saves()
    assert sittings(empty_office.desk.now_there) == sittings(packaged_snapshot())


def test_with_no_venue_known_each_line_names_its_region_too(bare_office):
    officer = bare_office.editor
    known = {
        "blok-m-square": "Blok M Square",
        "bella-terra": "Bella Terra",
        "lapangan-banteng": "Lapangan Banteng",
        "tpu-karet-tengsin": "TPU Karet Tengsin",
        "tpu-malaka": "TPU Malaka",
        "mkg-3": "MKG 3",
        "aeon-jgc": "AEON Mall JGC",
    }
    for slug, line in LINES.items():
        line = line.replace(" Kelapa Gading", "")
        name = known[slug]
        officer.types(f"/tambah {line.replace(name, f'{name}, {WHERE[slug]},', 1)}")
        officer.presses("Simpan")
    names = {venue.name: slug for slug, venue in packaged_snapshot().venues.items()}
    called = {v: k for k, v in known.items()}
    typed = sittings(bare_office.desk.now_there, by=lambda venue: called[venue.name])
    seed = sittings(packaged_snapshot(), by=lambda venue: names[venue.name])
    assert typed == seed


@pytest.mark.parametrize("slug", LINES)
def test_a_line_costs_two_messages(empty_office, slug):
    officer = empty_office.editor
    officer.types(f"/tambah {LINES[slug]}")
    officer.presses("Simpan")
    assert officer.taps == 1
    assert officer.characters <= 110
