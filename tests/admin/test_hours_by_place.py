"""A pasted line with several places: each with its own hours or days, or all with the same."""

from datetime import date, datetime, time

import pytest

from handlers.conversation import JAKARTA
from handlers.understanding.names import compile_names
from handlers.understanding.plans import PlanProblem, read_places
from schedule_data.gazetteer import packaged_names

NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 18, 9, tzinfo=JAKARTA)
BLOK_M, AEON, TPU = "blok-m-square", "aeon-jgc", "tpu-karet-tengsin"
SAT, SUN = date(2019, 11, 23), date(2019, 11, 24)


def read(line):
    plans = read_places(line, now=NOW, names=NAMES)
    return [(plan.places, plan.first_day, plan.opens, plan.closes) for plan in plans]


def at(slug, day, opens, closes):
    return (slug,), day, time(opens), time(closes)


OWN_HOURS = [at(BLOK_M, SAT, 10, 15), at(AEON, SAT, 10, 21)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Blok M Square 10-15, AEON JGC 10-21 Sabtu", OWN_HOURS),
        ("Sabtu: Blok M Square 10-15, AEON JGC 10-21", OWN_HOURS),
        ("Sabtu 10-15 Blok M Square, 10-21 AEON JGC", OWN_HOURS),
        ("Blok M Square 10.00-15.00 dan AEON JGC 10.00-21.00, Sabtu 23 Nov", OWN_HOURS),
        ("Saturday: Blok M Square 10am-3pm and AEON JGC 10am-9pm", OWN_HOURS),
        (
            "Blok M Square Sabtu, AEON JGC Minggu, 10-15",
            [at(BLOK_M, SAT, 10, 15), at(AEON, SUN, 10, 15)],
        ),
        (
            "10-15: Sabtu Blok M Square, Minggu AEON JGC",
            [at(BLOK_M, SAT, 10, 15), at(AEON, SUN, 10, 15)],
        ),
        (
            "Senin 18/11 Blok M Square 09-15. Selasa 19/11 TPU Karet Tengsin 08-12",
            [at(BLOK_M, date(2019, 11, 18), 9, 15), at(TPU, date(2019, 11, 19), 8, 12)],
        ),
        (
            "Blok M Square Sabtu 10-15; AEON JGC Minggu 10-21",
            [at(BLOK_M, SAT, 10, 15), at(AEON, SUN, 10, 21)],
        ),
        (
            "10-15 Blok M Square Sabtu, 10-21 AEON JGC Minggu",
            [at(BLOK_M, SAT, 10, 15), at(AEON, SUN, 10, 21)],
        ),
    ],
)
def test_each_place_has_the_days_and_hours_that_stand_beside_it(line, told):
    assert read(line) == told


def test_a_room_stays_with_its_place_and_services_are_of_all():
    one, other = read_places(
        "Sabtu: Blok M Square lantai 2 10-15, AEON JGC lantai dasar 10-21, IMB",
        now=NOW, names=NAMES,
    )  # fmt: skip
    assert (one.room, other.room) == ("Lantai 2", "Lantai Dasar")
    assert one.services == other.services == ("bangunan",)


def test_what_stands_once_is_of_all_places():
    ((places, day, opens, closes),) = read("Blok M Square dan AEON JGC, Sabtu 10-15")
    assert places == (BLOK_M, AEON)
    assert (day, opens, closes) == (SAT, time(10), time(15))


@pytest.mark.parametrize(
    "line",
    ["Blok M Square 10-15, AEON JGC, Sabtu", "Sabtu Blok M Square, AEON JGC 10-15, MKG 3 10-21",
     "Senin Blok M Square, AEON JGC, Selasa MKG 3, 10-15"],
)  # fmt: skip
def test_hours_or_days_that_may_be_of_either_place_are_asked_for(line):
    (plan,) = read_places(line, now=NOW, names=NAMES)
    assert plan.problem is PlanProblem.SEVERAL


def test_what_cannot_be_told_apart_is_asked_once(empty_office):
    told = empty_office.editor.types("/impor Blok M Square 10-15, AEON JGC, Sabtu")
    assert "belum jelas: 1" in told


def test_two_places_of_different_hours_are_two_drafts(empty_office):
    officer = empty_office.editor
    officer.types("/impor Blok M Square 10-15, AEON JGC 10-21 Sabtu")
    assert "2 acara" in officer.presses("Simpan")
    assert {(event.venue, event.closes) for event in empty_office.events} == {
        (BLOK_M, time(15)), (AEON, time(21))
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Blok M Square tiap Senin 9-15, Bella Terra tiap Selasa 10-12, sampai 31 Des",
        "Blok M Square tiap Senin 9-15, Bella Terra tiap Selasa 10-12, kecuali 18 Nov",
        "Blok M Square Senin 9-15, Bella Terra Selasa 10-12, mulai 1 Des",
    ],
)
def test_what_may_be_of_the_last_or_of_all_is_asked(line):
    assert any(plan.problem is not None for plan in read_places(line, now=NOW, names=NAMES))
