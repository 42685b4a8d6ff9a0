"""/editevent, /undo: a part, a day, from a day on; of two officers none loses."""

from dataclasses import replace
from datetime import date, time

import pytest

from schedule_data.agenda import Agenda
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan, Query


def event(office, uid):
    return office.desk.now_there.events[uid]


def sittings(office, day, place):
    query = Query(when=DaySpan.day(day), places=frozenset({place}))
    return Agenda(office.desk.now_there).between(query)


def test_a_line_changes_the_hours_of_the_place_that_it_names(office):
    officer = office.editor
    told = officer.types("/ubah blok m square jam 10.00-16.00")
    assert "Jam: 10.00–16.00" in told
    assert event(office, "blok-m-square-2019").opens is None
    officer.presses("Simpan")
    changed = event(office, "blok-m-square-2019")
    assert (changed.opens, changed.closes, changed.sequence) == (time(10), time(16), 1)
    assert changed.recurrence.rrule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    assert officer.taps == 1


@pytest.mark.parametrize(
    ("button", "typed", "check"),
    [
        ("Jam", "9-15", lambda e: (e.opens, e.closes) == (time(9), time(15))),
        ("Ruang", "Lobi barat", lambda e: e.room == "Lobi barat"),
        ("Judul", "PTSP Banteng", lambda e: e.summary == "PTSP Banteng"),
        ("Catatan", "Bawa KTP asli", lambda e: e.note == "Bawa KTP asli"),
        ("Hari", "setiap Jumat", lambda e: e.recurrence.rrule == "FREQ=WEEKLY;BYDAY=FR"),
        ("Tempat", "Bella Terra", lambda e: e.venue == "bella-terra"),
        ("Layanan", "IMB", lambda e: e.services == {"bangunan"}),
    ],
)
def test_each_part_is_changed_by_its_button(office, button, typed, check):
    officer = office.editor
    officer.types("/ubah lapangan banteng")
    officer.presses(button)
    officer.types(typed)
    officer.presses("Simpan")
    changed = event(office, "lapangan-banteng-2019")
    assert check(changed)
    assert changed.first_day == date(2019, 11, 1) or button == "Hari"


def test_one_of_several_is_picked_by_its_number(office):
    officer = office.editor
    told = officer.types("/ubah")
    number = next(
        n for n, line in enumerate(told.splitlines()[2::2], 1) if line.startswith("Lapangan")
    )
    officer.types(str(number))
    officer.types("jam 9-15")
    officer.presses("Simpan")
    assert event(office, "lapangan-banteng-2019").opens == time(9)


def test_one_day_has_other_hours_and_the_series_stays(office):
    officer = office.editor
    officer.types("/ubah blok m square 20 Nov jam 9-12 karena pindah ruang")
    officer.presses("Simpan")
    (sitting,) = sittings(office, date(2019, 11, 20), "blok-m-square")
    assert (sitting.opens, sitting.closes, sitting.reason) == (time(9), time(12), "pindah ruang")
    assert event(office, "blok-m-square-2019").opens is None


def test_one_day_is_moved_and_keeps_its_id(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng 28 Nov pindah ke 29 Nov")
    officer.presses("Simpan")
    assert sittings(office, date(2019, 11, 28), "lapangan-banteng") == ()
    (moved,) = sittings(office, date(2019, 11, 29), "lapangan-banteng")
    assert moved.recurrence_id == date(2019, 11, 28)


def test_one_day_is_at_another_place(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng 21 Nov di MKG 3 lantai 2")
    officer.presses("Simpan")
    (sitting,) = sittings(office, date(2019, 11, 21), "mkg-3")
    assert (sitting.uid, sitting.room) == ("lapangan-banteng-2019", "Lantai 2")


@pytest.mark.parametrize(
    "line",
    [
        "lapangan banteng 21 Nov pindah ke MKG 3",
        "lapangan banteng 21 Nov dipindah ke MKG 3",
        "lapangan banteng pindah ke MKG 3 21 Nov",
        "lapangan banteng 21 Nov moved to MKG 3",
    ],
)
def test_a_single_day_that_moves_to_a_place_is_that_day_alone(office, line):
    officer = office.editor
    officer.types(f"/ubah {line}")
    officer.sends_token(officer.buttons[0][1])
    (sitting,) = sittings(office, date(2019, 11, 21), "mkg-3")
    assert sitting.uid == "lapangan-banteng-2019"
    for day in (14, 28):
        assert len(sittings(office, date(2019, 11, day), "lapangan-banteng")) == 1


@pytest.mark.parametrize("line", ["21 nov pindah ke MKG 3", "21 nov di MKG 3"])
def test_a_single_day_that_moves_is_that_day_alone_in_a_second_message_too(office, line):
    officer = office.editor
    officer.types("/ubah lapangan banteng")
    officer.types(line)
    officer.presses("Simpan")
    assert len(sittings(office, date(2019, 11, 21), "mkg-3")) == 1
    assert len(sittings(office, date(2019, 11, 28), "lapangan-banteng")) == 1


@pytest.mark.parametrize("line", ["21 nov pindah ke monas", "21 nov di monas jam 9-12"])
def test_a_place_that_is_not_known_is_none_in_a_second_message_either(office, line):
    officer = office.editor
    officer.types("/ubah lapangan banteng")
    assert "“Monas” belum ada di jadwal. Tempat baru?" in officer.types(line)
    officer.types("di MKG 3")
    officer.presses("Simpan")
    assert len(sittings(office, date(2019, 11, 21), "mkg-3")) == 1


@pytest.mark.parametrize("where", ["pindah ke", "dipindah ke", "di", "moved to", "at"])
@pytest.mark.parametrize(
    "days", ["", "21 Nov ", "21-28 Nov ", "mulai 21 Nov ", "21 Nov ke 22 Nov "]
)
@pytest.mark.parametrize("hours", ["", " jam 9-12"])
def test_nothing_is_saved_whose_place_is_not_known(office, where, days, hours):
    officer = office.editor
    told = officer.types(f"/ubah lapangan banteng {days}{where} monas{hours}")
    assert "Monas" in told
    assert {"Simpan", "Save"}.isdisjoint(officer.labels)


def test_the_place_that_was_not_known_can_be_told_behind(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng 21 nov pindah ke monas")
    officer.types("pindah ke zzz")
    assert "Simpan" not in officer.labels
    officer.types("di MKG 3")
    officer.presses("Simpan")
    assert len(sittings(office, date(2019, 11, 21), "mkg-3")) == 1
    officer.types("/ubah mkg 3 pindah ke balai zzz")
    officer.types("Bella Terra")
    officer.presses("Simpan")
    assert event(office, "mkg-3-2019").venue == "bella-terra"


def test_a_day_that_is_added_to_the_series_is_an_extra_one(office):
    officer = office.editor
    assert "tidak ada pada" in officer.types("/ubah lapangan banteng 30 Nov jam 9-12")
    officer.presses("Tambahkan Sabtu, 30 November")
    officer.presses("Simpan")
    (sitting,) = sittings(office, date(2019, 11, 30), "lapangan-banteng")
    assert sitting.added


def test_days_are_chosen_by_buttons_too(office):
    officer = office.editor
    officer.types("/acara banteng")
    officer.presses("Satu hari saja")
    officer.presses("21 November")
    officer.types("10.00-14.00")
    officer.presses("Simpan")
    (sitting,) = sittings(office, date(2019, 11, 21), "lapangan-banteng")
    assert sitting.opens == time(10)


def test_other_facts_from_a_day_on_leave_the_days_before_as_they_were(office):
    officer = office.editor
    officer.types("/ubah blok m square mulai 2 Des jam 8-14")
    officer.presses("Simpan")
    (before,) = sittings(office, date(2019, 11, 29), "blok-m-square")
    (after,) = sittings(office, date(2019, 12, 2), "blok-m-square")
    assert (before.opens, after.opens, after.closes) == (None, time(8), time(14))
    officer.types("/urung")
    (after,) = sittings(office, date(2019, 12, 2), "blok-m-square")
    assert after.opens is None


@pytest.mark.parametrize(
    "said",
    [
        ("/ubah MKG 3 mulai sabtu jam 11-20",),
        ("/ubah MKG 3 mulai 16 sampai 17 nov jam 11-20",),
        ("/editevent MKG 3 from saturday 11-20",),
        ("/ubah mkg 3", "mulai sabtu jam 11-20"),
        ("/ubah mkg 3", "16-17 nov jam 11-20"),
    ],
)
def test_a_span_of_days_has_other_hours_from_a_day_on_and_loses_none(office, said):
    officer = office.editor
    for line in said:
        officer.types(line)
    assert "⚠" not in officer.text
    officer.sends_token(officer.buttons[0][1])
    days = [sittings(office, date(2019, 11, day), "mkg-3") for day in (15, 16, 17)]
    assert [[(s.opens.hour, s.closes.hour) for s in day] for day in days] == [
        [(10, 21)],
        [(11, 20)],
        [(11, 20)],
    ]


@pytest.mark.parametrize(
    "said",
    [
        ("/ubah blok m mulai 25 nov jam 9-15",),
        ("/ubah blok m", "jam 9-15 mulai 25 nov"),
        ("/ubah", "blok m", "mulai 25 nov jam 9-15"),
    ],
)
def test_from_a_day_on_is_the_same_in_a_second_message(office, said):
    officer = office.editor
    for line in said:
        officer.types(line)
    assert "Sebelum itu tetap" in officer.text
    officer.types("simpan")
    (before,) = sittings(office, date(2019, 11, 22), "blok-m-square")
    (after,) = sittings(office, date(2019, 11, 25), "blok-m-square")
    assert (before.opens, after.opens) == (None, time(9))


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        (("/ubah mkg 3 mulai 16 nov",), "15 November 2019"),
        (("/ubah mkg 3 22-23 nov",), "15 November 2019, 16 November 2019, 17 November 2019"),
        (("/ubah mkg 3", "lantai 2", "16 nov"), "15 November 2019, 17 November 2019"),
        (("/ubah lapangan banteng sampai 5 des",), "12 Desember 2019"),
        (("/ubah blok m mulai 25 nov",), "14 November 2019"),
    ],
)
def test_days_that_would_be_gone_are_told(office, said, gone):
    officer = office.editor
    for line in said:
        officer.types(line)
    assert f"⚠ Tidak ada lagi pada: {gone}" in officer.text


def test_as_many_days_elsewhere_are_moved_and_not_gone(office):
    assert "⚠" not in office.editor.types("/ubah mkg 3 22-24 nov")


def test_other_hours_for_all_events_of_a_span(office):
    officer = office.editor
    officer.types("/ubah semua jam 08.00-14.00 2-6 Des ramadan")
    officer.presses("Simpan")
    for place in ("blok-m-square", "bella-terra"):
        (sitting,) = sittings(office, date(2019, 12, 3), place)
        assert (sitting.opens, sitting.closes) == (time(8), time(14))
    (sitting,) = sittings(office, date(2019, 12, 9), "blok-m-square")
    assert sitting.opens is None


def test_nothing_that_fits_is_said_so(office):
    assert "Tidak ada hasil" in office.editor.types("/ubah zzzzqq jam 9-12")


@pytest.mark.parametrize(
    "said",
    [
        ("/ubah", "lapangan banteng jam 9-12"),
        ("/ubah", "lapangan banteng", "jam 9-12"),
        ("/ubah ptsp", "lapangan banteng", "jam 9-12"),
        ("/editevent", "lapangan banteng", "9-12"),
    ],
)
def test_which_event_is_answered_by_its_name(office, said):
    officer = office.editor
    for line in said:
        officer.types(line)
    officer.sends_token(officer.buttons[0][1])
    changed = event(office, "lapangan-banteng-2019")
    assert (changed.opens, changed.closes) == (time(9), time(12))


def test_nothing_changed_is_nothing_saved(office):
    officer = office.editor
    officer.types("/ubah mkg 3 jam 10.00-21.00")
    assert "Tidak ada yang berbeda" in officer.presses("Simpan")


def test_the_second_of_two_officers_is_shown_the_firsts_change_and_loses_nothing(office):
    first, second = office.editor, office.owner
    first.types("/ubah mkg 3 lantai 2")
    second.types("/ubah mkg 3 jam 9-15")
    first.presses("Simpan")
    told = second.presses("Simpan")
    assert "Pak Budi" in told
    assert "Ruang: Lantai Dasar → Lantai 2" in told
    assert "Jam: 10.00–21.00 → 09.00–15.00" in told
    assert event(office, "mkg-3-2019").opens == time(10)
    second.presses("Gabungkan")
    second.presses("Simpan")
    both = event(office, "mkg-3-2019")
    assert (both.room, both.opens) == ("Lantai 2", time(9))


def test_the_second_may_leave_it_as_the_first_had_it(office):
    first, second = office.editor, office.owner
    first.types("/ubah mkg 3 jam 9-14")
    second.types("/ubah mkg 3 jam 9-15")
    first.presses("Simpan")
    assert "Sama-sama diubah: Jam" in second.presses("Simpan")
    second.presses("Pakai yang sudah ada")
    assert event(office, "mkg-3-2019").closes == time(14)


def test_undo_takes_back_ones_own_last_change_and_can_be_undone(office):
    officer = office.editor
    officer.types("/ubah mkg 3 jam 9-15")
    officer.presses("Simpan")
    assert "Diurungkan" in officer.types("/urung")
    assert event(office, "mkg-3-2019").opens == time(10)
    officer.presses("Urungkan")
    assert event(office, "mkg-3-2019").opens == time(9)


def test_there_may_be_nothing_to_undo_and_others_changes_are_not_ones_own(office):
    office.editor.types("/ubah mkg 3 jam 9-15")
    officer = office.editor
    officer.types("/ubah mkg 3 jam 9-15")
    officer.presses("Simpan")
    assert "Tidak ada perubahan Anda" in office.owner.types("/urung")
    assert "tidak mengizinkan" in office.viewer.types("/urung 1")
    assert "Diurungkan" in office.owner.types("/urung 1")


@pytest.mark.parametrize(
    ("line", "services"),
    [
        ("/ubah lapangan banteng tambah layanan makam", {"usaha", "makam"}),
        ("/ubah banteng tambah layanan makam", {"usaha", "makam"}),
        ("/ubah lapangan banteng layanan IPTM juga", {"usaha", "makam"}),
        ("/editevent lapangan banteng also IMB", {"usaha", "bangunan"}),
        ("/editevent lapangan banteng plus IMB", {"usaha", "bangunan"}),
        ("/editevent lapangan banteng add service IMB", {"usaha", "bangunan"}),
        ("/ubah lapangan banteng tambah IMB dan IPTM, hapus SIUP", {"bangunan", "makam"}),
        ("/ubah lapangan banteng layanan IMB", {"bangunan"}),
        ("/ubah lapangan banteng layanan IMB tambah IPTM", {"bangunan", "makam"}),
        ("/ubah lapangan banteng tambah layanan IMB jam 9-13", {"usaha", "bangunan"}),
        ("/ubah lapangan banteng tambah layanan IMB mulai 5 Des", {"usaha", "bangunan"}),
    ],
)
def test_services_are_added_or_taken_and_the_others_stay(office, line, services):
    event = office.desk.now_there.events["lapangan-banteng-2019"]
    office.desk.now_there = office.desk.now_there.changed(
        [Edit(event, replace(event, services=frozenset({"usaha"})))]
    )
    officer = office.editor
    officer.types(line)
    officer.presses("Simpan" if line.startswith("/ubah") else "Save")
    after = [e.after for e in office.desk.entries[-1].edits if isinstance(e.after, Event)]
    assert set(after[-1].services) == services


def test_services_are_added_to_an_open_sheet_and_the_last_ones_are_taken_after_a_preview(office):
    event = office.desk.now_there.events["mkg-3-2019"]
    office.desk.now_there = office.desk.now_there.changed(
        [Edit(event, replace(event, services=frozenset({"usaha", "makam"})))]
    )
    officer = office.editor
    officer.types("/ubah mkg 3 jam 9-15")
    officer.types("tambah layanan IMB")
    officer.types("hapus layanan SIUP")
    officer.presses("Simpan")
    assert office.desk.now_there.events["mkg-3-2019"].services == {"makam", "bangunan"}
    assert "Layanan belum dirinci" in officer.types("/ubah mkg 3 hapus layanan IPTM, hapus IMB")
    assert office.desk.now_there.events["mkg-3-2019"].services == {"makam", "bangunan"}


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("/ubah blok m square jam 9-15", "mulai 25 nov"),
        ("/ubah blok m square jam 9-15", "berlaku mulai Senin 25 November"),
    ],
)
def test_a_day_that_is_said_after_the_change_splits_the_series_as_in_one_line(office, said, then):
    officer = office.editor
    officer.types(said)
    told = officer.types(then)
    assert "mulai Senin, 25 November 2019? Sebelum itu tetap" in told
    officer.presses("Simpan")
    hours = {
        day: [(each.opens, each.closes) for each in sittings(office, day, "blok-m-square")]
        for day in (date(2019, 11, 22), date(2019, 11, 25))
    }
    assert hours == {
        date(2019, 11, 22): [(None, None)],
        date(2019, 11, 25): [(time(9), time(15))],
    }


def test_a_room_and_services_go_on_from_that_day_too(office):
    officer = office.editor
    officer.types("/ubah blok m square lantai 3")
    officer.types("layanan IMB")
    officer.types("mulai 2 des")
    officer.presses("Simpan")
    (before,) = sittings(office, date(2019, 11, 29), "blok-m-square")
    (after,) = sittings(office, date(2019, 12, 2), "blok-m-square")
    assert (after.room, before.room == after.room) == ("Lantai 3", False)
    assert after.services == {"bangunan"}


def test_a_day_that_was_never_a_split_still_bounds_what_is_new(office):
    officer = office.editor
    officer.types("/tambah PTSP di Blok M Square setiap Sabtu 9-12")
    officer.types("mulai 7 des")
    officer.presses("Simpan")
    new = office.desk.entries[-1].edits[-1].after
    assert new.first_day == date(2019, 12, 7)
