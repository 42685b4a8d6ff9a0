"""All that is odd about a change is told before it is saved, and none of it breaks the answer."""

from datetime import date

import pytest

from handlers.admin.doubting import warned
from handlers.speech import admin_preview
from handlers.speech.admin_parts import Warn
from handlers.speech.tongue import tongue
from schedule_data.model.oddity import Odd, Oddity


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("odd", list(Odd))
def test_each_oddity_has_its_words(office, odd, language):
    told = warned(
        Oddity(odd, (date(2019, 11, 15),), 1, "jakarta-timur", "x"), Reader(office, language)
    )
    assert admin_preview.warning(told, tongue(language)).strip()


@pytest.mark.parametrize("warn", list(Warn))
def test_each_warning_has_its_words(warn):
    assert warn in admin_preview._WARNINGS


class Reader:
    """As much of an officer as naming a thing takes."""

    def __init__(self, office, language):
        self.snapshot, self.language = office.desk.now_there, language


def test_a_kelurahan_of_another_region_is_told_and_does_not_break_the_preview(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di Balai Warga Asri, Duren Sawit, Jakarta Barat 23 Nov 9-12")
    officer.presses("Jakarta Barat")
    assert "Duren Sawit, Jakarta Timur" in officer.text
    assert "Simpan" in officer.labels


def test_one_whose_hours_are_not_known_is_not_said_to_be_at_the_same_hours(office):
    officer, before = office.editor, len(office.events)
    told = officer.types("/tambah bella terra 18 Nov 9-12")
    assert "jam yang sama" not in told
    assert "Sudah ada, jamnya belum diumumkan: PTSP Goes To Mall Bella Terra" in told
    officer.presses("Isi jam acara itu")
    officer.presses("Simpan")
    assert len(office.events) == before
    told = officer.types("/tambah bella terra 18 Nov 9-12")
    assert "jam yang sama" in told
    assert "Isi jam acara itu" not in officer.labels
    officer.types("/tambah bella terra 19 Nov siup")
    assert "Ubah yang sudah ada" in officer.labels


def test_a_point_far_outside_of_jakarta_is_told(office):
    officer = office.editor
    officer.types("/tempat bella terra")
    officer.presses("Titik di peta")
    assert "wilayah" in officer.types("-7.8, 110.4")


@pytest.mark.parametrize(
    "line", ["20 nov 15-9", "jam 15.00-09.00", "mulai 18 nov jam 15.00-09.00", "18-22 nov 15-9"]
)
def test_hours_that_end_before_they_begin_are_told_wherever_they_are_changed(office, line):
    assert "⚠ Jam tutup sebelum jam buka" in office.editor.types(f"/ubah blok m square {line}")
