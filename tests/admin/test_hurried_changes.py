"""Changes as officers in a hurry type them: what is read is what was meant, or it is asked."""

from datetime import date, time

import pytest


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/ubah blok m sq jd jam 8-14", "• Jam: 08.00–14.00"),
        ("/ubah bella terra kuota jd 75", "• Kuota: 75"),
        ("/ubah bella tera mundur ke 9 des", "hari yang mana?"),
        ("/ubah aeon 23 nov pindah ke tgl 30", "Sabtu, 23 Nov: pindah ke Sabtu, 30 Nov"),
        ("/ubah tpu karet ganti jam 08.00-12.00", "• Jam: 08.00–12.00"),
        ("/ubah mkg 3 pindah ke 29 nov - 1 des", "→ Jumat–Minggu, 29 November – 1 Desember 2019"),
        ("/ubah aeon kurang 1 hari jd s.d 23 nov", "→ Jumat–Sabtu, 22–23 November 2019"),
        ("/ubah mkg besok tutup jam 5 sore", "Jumat, 15 Nov: 10.00–17.00"),
        ("/ubah mkg 3 batal tgl 16", "Batalkan PTSP Goes To Mall Akhir Pekan, Sabtu, 16 November"),
        ("/ubah aeon hapus ruang", "• Ruang: Lantai Dasar → –"),
        ("/ubah bella terra hapus istirahat", "Tidak ada yang berbeda"),
        ("/ubah aeon diperpanjang sampai 1 des", "→ 22 November – 1 Desember 2019"),
        ("/editevent aeon extended to 1 Dec", "→ 22 November – 1 December 2019"),
        ("/ubah aeon maju 1 jam", "• Jam: 10.00–21.00 → 09.00–20.00"),
        ("/ubah aeon mundur 30 menit", "• Jam: 10.00–21.00 → 10.30–21.30"),
        ("/ubah aeon 23 nov mundur 1 jam", "Sabtu, 23 Nov: 11.00–22.00"),
        ("/ubah lapangan banteng besok mundur 1 jam", "tidak ada pada Jumat, 15 November 2019"),
        ("/ubah lapangan banteng 21 nov mundur 1 jam", "apa yang berubah?"),
        ("/ubah aeon ganti nama PTSP Banteng", "→ PTSP Banteng"),
        ("/ubah lapangan banteng 21 nov tutup lebih cepat jam 12", "21 Nov: sampai 12.00"),
        ("/editevent lapangan banteng 21 nov closes early at 12", "21 Nov: until 12:00"),
        ("/ubah lapangan banteng 21 nov buka lebih siang jam 10", "21 Nov: mulai 10.00"),
        ("/ubah blok m square 25 nov libur", "Batalkan PTSP Goes To Mall Blok M Square, Senin"),
        ("/ubah blok m square 25 nov tutup krn banjir", "“banjir”"),
        ("/editevent aeon from 10 to 8", "• Hours: 10:00–21:00 → 10:00–20:00"),
        ("/ubah aeon jam 10-21 jadi 10-20", "• Jam: 10.00–21.00 → 10.00–20.00"),
        ("/ubah aeon jam 10-21 jadi Jumat 10-21, Sabtu 10-22", "Sabtu, 23 Nov: 10.00–22.00"),
        ("/ubah aeon qwerty", "PTSP Goes To Mall Akhir Pekan: apa yang berubah?"),
        ("/ubah aeon catatan tutup lebih cepat jam 12", "Catatan: tutup lebih cepat jam 12"),
    ],
)
def test_a_line_in_chat_spelling_is_read_as_it_was_meant(office, line, shown):
    told = office.editor.types(line)
    assert shown in told
    assert "Tidak terbaca" not in told or "qwerty" in line


def test_a_break_is_taken_away_and_the_rest_stays(office):
    officer = office.editor
    officer.types("/ubah bella terra jam 9-15 istirahat 12-13")
    officer.presses("Simpan")
    assert "• Istirahat: 12.00–13.00 → –" in officer.types("/ubah bella terra tanpa istirahat")
    officer.presses("Simpan")
    event = office.desk.now_there.events["bella-terra-2019"]
    assert (event.pauses, event.opens is not None) == ((), True)


def test_a_series_that_only_loses_days_by_a_change_is_warned_of(office):
    told = office.editor.types("/editevent blok m square on Fridays")
    assert "⚠ No longer there: 14 November 2019" in told


@pytest.mark.parametrize(
    ("line", "opens", "closes"),
    [
        ("/editevent blok m square close at 4pm on Fridays", time(9), time(16)),
        ("/editevent blok m square on Fridays 9am-11am", time(9), time(11)),
        ("/ubah blok m square tiap jumat 9-11", time(9), time(11)),
        ("/ubah blok m square tutup jam 4 sore tiap jumat", time(9), time(16)),
    ],
)
def test_hours_of_some_of_its_weekdays_leave_the_others_as_they_are(office, line, opens, closes):
    officer = office.editor
    officer.types("/ubah blok m square jam 9-15")
    officer.presses("Simpan")
    assert "Tidak ada lagi" not in officer.types(line)
    assert "No longer there" not in officer.text
    officer.presses("Save" if "Save" in officer.labels else "Simpan")
    there = [event for event in office.events if event.venue == "blok-m-square"]
    hours = {event.recurrence.rrule: (event.opens, event.closes) for event in there}
    assert hours == {
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH": (time(9), time(15)),
        "FREQ=WEEKLY;BYDAY=FR": (opens, closes),
    }
    assert all(event.recurrence.working_days for event in there)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("/ubah lapangan banteng setiap kamis jadi setiap rabu", "WE"),
        ("/ubah lapangan banteng tiap kamis jadi rabu", "WE"),
        ("/ubah lapangan banteng kamis jadi setiap rabu dan jumat", "WE,FR"),
        ("/ubah lapangan banteng dari setiap kamis ke setiap rabu", "WE"),
        ("/editevent lapangan banteng every Thursday to every Wednesday", "WE"),
        ("/ubah blok m square jadi tiap jumat 9-11", "FR"),
    ],
)
def test_days_that_become_others_are_no_longer_its_days(office, line, days):
    officer = office.editor
    officer.types(line)
    officer.presses("Save" if "Save" in officer.labels else "Simpan")
    rules = {event.recurrence.rrule for event in office.events if event.recurrence}
    assert f"FREQ=WEEKLY;BYDAY={days}" in rules


def test_another_rest_on_fridays_leaves_the_days_of_the_event(office):
    officer = office.editor
    officer.types("/ubah blok m jam 9 sampai 15 istirahat 12-13 tiap jumat istirahat 11.30-13")
    officer.presses("Simpan")
    event = office.desk.now_there.events["blok-m-square-2019"]
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    assert len(event.pauses) == 2


def test_a_day_that_is_closed_is_told_as_one_that_is_lost(office):
    officer = office.editor
    assert "Tidak ada lagi pada: 22 November 2019" in officer.types("/ubah blok m libur 22 Nov")
    officer.presses("Simpan")
    closed = office.desk.now_there.events["blok-m-square-2019"].recurrence.exdates
    assert closed == (date(2019, 11, 22),)
