"""Two officers at once: who comes second is shown what changed, and nothing of either is lost."""

from datetime import date, time

import pytest

from schedule_data.model.event import EventStatus

BANTENG = "lapangan-banteng-2019"


def event(office, uid):
    return office.desk.now_there.events[uid]


def venue(office, slug="bella-terra"):
    return office.desk.now_there.venues[slug]


def override(office, uid, day):
    found = {each.recurrence_id: each for each in event(office, uid).overrides}
    return found[date.fromisoformat(day)]


def asks(*lines):
    """An officer who has typed and tapped as far as the preview."""

    def do(officer):
        for line in lines:
            if line.startswith("["):
                officer.presses(line.strip("[]"))
            else:
                officer.types(line)
        assert officer.token("Simpan")

    return do


def hours_and_room(office):
    changed = event(office, "mkg-3-2019")
    assert (changed.room, changed.opens) == ("Lantai 2", time(9))


def day_off_and_hours(office):
    assert override(office, BANTENG, "2019-11-21").status is EventStatus.CANCELLED
    assert event(office, BANTENG).opens == time(9)


def two_days(office):
    assert override(office, BANTENG, "2019-11-21").status is EventStatus.CANCELLED
    assert override(office, BANTENG, "2019-11-28").opens == time(10)


def moved_and_off(office):
    assert override(office, BANTENG, "2019-11-28").day == date(2019, 11, 29)
    assert override(office, BANTENG, "2019-11-21").status is EventStatus.CANCELLED


def new_hours_from_a_day_on(office):
    there = [e for e in office.events if e.venue == "lapangan-banteng"]
    assert sorted((e.last_day, e.opens) for e in there if e.last_day) == [(date(2019, 12, 4), None)]
    assert [e.opens for e in there if e.first_day == date(2019, 12, 5)] == [time(8)]
    assert override(office, BANTENG, "2019-11-21").status is EventStatus.CANCELLED


def ended_and_room(office):
    ended = event(office, BANTENG)
    assert (ended.last_day, ended.room) == (date(2019, 12, 4), "Tenda 2")


def called_off_and_room(office):
    changed = event(office, "mkg-3-2019")
    assert (changed.status, changed.room) == (EventStatus.CANCELLED, "Lantai 2")


def parking_and_finding(office):
    assert (venue(office).parking, venue(office).finding) == ("Basement", "Dekat ATM")


def alias_and_point(office):
    changed = venue(office)
    assert "si bella" in changed.aliases
    assert changed.coordinates.latitude == -6.17


def name_and_wheelchair(office):
    assert (venue(office).name, venue(office).wheelchair) == ("Bella Terra Baru", True)


def day_is_the_second_s(office):
    declared = office.desk.now_there.days[date(2019, 11, 20)]
    assert (declared.open, declared.reason) == (False, "banjir")


TOGETHER = {
    "/ubah: a part each": (
        asks("/ubah mkg 3 lantai 2"),
        asks("/ubah mkg 3 jam 9-15"),
        hours_and_room,
    ),
    "/ubah after /batal of a day": (
        asks("/batal lapangan banteng 21 Nov karena banjir"),
        asks("/ubah lapangan banteng jam 9-15"),
        day_off_and_hours,
    ),
    "/ubah of one day after /batal of another": (
        asks("/batal lapangan banteng 21 Nov karena banjir"),
        asks("/ubah lapangan banteng 28 Nov jam 10-14"),
        two_days,
    ),
    "/batal of a day after /ubah moved another": (
        asks("/ubah lapangan banteng 28 Nov pindah ke 29 Nov"),
        asks("/batal lapangan banteng 21 Nov karena banjir"),
        moved_and_off,
    ),
    "/ubah from a day on after /batal of a day": (
        asks("/batal lapangan banteng 21 Nov karena banjir"),
        asks("/ubah lapangan banteng mulai 5 Des jam 8-14"),
        new_hours_from_a_day_on,
    ),
    "/batal from a day on after /ubah": (
        asks("/ubah lapangan banteng tenda 2"),
        asks("/batal lapangan banteng mulai 5 Des karena selesai"),
        ended_and_room,
    ),
    "/batal of all after /ubah": (
        asks("/ubah mkg 3 lantai 2"),
        asks("/batal mkg 3 semua karena renovasi"),
        called_off_and_room,
    ),
    "/tempat: parking, and how to find it": (
        asks("/tempat bella terra", "[Parkir]", "Basement"),
        asks("/tempat bella terra", "[Cara menemukan]", "Dekat ATM"),
        parking_and_finding,
    ),
    "/tempat: another name, and the point": (
        asks("/tempat bella terra", "[Nama lain]", "si bella"),
        asks("/tempat bella terra", "[Titik di peta]", "-6.17, 106.89"),
        alias_and_point,
    ),
    "/tempat: renamed, and the wheelchair": (
        asks("/tempat bella terra", "[Ganti nama]", "Bella Terra Baru"),
        asks("/tempat bella terra", "[Akses kursi roda]", "[Ya]"),
        name_and_wheelchair,
    ),
    "/libur: one day declared twice": (
        asks("/libur 20 Nov rapat"),
        asks("/libur 20 Nov banjir"),
        day_is_the_second_s,
    ),
}


@pytest.mark.parametrize("case", TOGETHER)
def test_the_second_is_shown_what_changed_and_keeps_both(office, case):
    first_does, second_does, holds = TOGETHER[case]
    first, second = office.editor, office.owner
    first_does(first)
    second_does(second)
    first.presses("Simpan")
    told = second.presses("Simpan")
    assert "Pak Budi mengubahnya" in told
    assert "Perubahan" in told
    second.presses("Gabungkan")
    second.presses("Simpan")
    holds(office)
    second.types("/urung")
    assert len(office.desk.entries) == 3


@pytest.mark.parametrize("case", TOGETHER)
def test_the_second_may_leave_it_as_the_first_made_it(office, case):
    first_does, second_does, _ = TOGETHER[case]
    first, second = office.editor, office.owner
    first_does(first)
    second_does(second)
    first.presses("Simpan")
    after = office.desk.now_there
    second.presses("Simpan")
    second.presses("Pakai yang sudah ada")
    assert office.desk.now_there is after


def test_two_closures_of_one_place_stand_beside_each_other(office):
    first, second = office.editor, office.owner
    asks("/tutup Blok M Square 15 Nov renovasi")(first)
    asks("/tutup Blok M Square 16 Nov banjir")(second)
    first.presses("Simpan")
    second.presses("Simpan")
    assert len(office.desk.now_there.closures) == 2


def test_two_spans_of_other_hours_stand_beside_each_other(office):
    first, second = office.editor, office.owner
    asks("/ubah semua jam 08.00-14.00 1-29 Mei 2020 Ramadan")(first)
    asks("/ubah semua mall jam 10-15 1-5 Juni 2020")(second)
    first.presses("Simpan")
    second.presses("Simpan")
    assert len(office.desk.now_there.hours) == 2


def test_a_closure_that_two_lift_is_lifted_once(office):
    first, second = office.editor, office.owner
    asks("/tutup Blok M Square 15 Nov renovasi")(first)
    first.presses("Simpan")
    for officer in (first, second):
        officer.types("/tutup")
        officer.presses("Buka lagi")
    first.presses("Simpan")
    second.presses("Simpan")
    assert not office.desk.now_there.closures
    assert "Tidak ada yang berbeda" in second.text


def test_both_confirm_one_place_and_each_is_thanked(office):
    for officer in (office.editor, office.owner):
        told = officer.types("/konfirmasi blok m square")
        assert "Dikonfirmasi" in told or "Tidak ada yang berubah" in told


def test_two_add_one_new_place_and_both_events_stand_there(office):
    first, second = office.editor, office.owner
    asks("/tambah PTSP di Taman Menteng, Jakarta Pusat, 23 Nov 9-12")(first)
    asks("/tambah PTSP di Taman Menteng, Jl. HOS Cokroaminoto, Jakarta Pusat, 24 Nov 9-12")(second)
    first.presses("Simpan")
    second.presses("Simpan")
    if "Gabungkan" in second.labels:
        second.presses("Gabungkan")
        second.presses("Simpan")
    days = sorted(e.first_day.day for e in office.events if e.venue == "taman-menteng")
    assert days == [23, 24]


def test_who_undoes_what_another_has_changed_since_is_told_and_nothing_is_lost(office):
    first, second = office.editor, office.owner
    asks("/ubah mkg 3 jam 9-15")(first)
    first.presses("Simpan")
    asks("/ubah mkg 3 lantai 2")(second)
    second.presses("Simpan")
    assert "Bu Rina mengubahnya" in first.types("/urung")
    hours_and_room(office)


def test_a_role_that_two_take_back_is_gone_once(office):
    first, second = office.owner, office.owner
    first.types("/admin")
    first.presses("Cabut: Sari")
    first.presses("Simpan")
    second.types("/admin")
    assert not any("Sari" in label for label in second.labels)


def test_an_import_meets_a_change_made_meanwhile(office):
    first, second = office.editor, office.owner
    second.types("/impor PTSP di Bella Terra, Minggu 17 November 2019, 10.00-12.00")
    asks("/ubah mkg 3 lantai 2")(first)
    first.presses("Simpan")
    assert "Diimpor" in second.presses("Simpan")


def test_undo_is_about_the_schedule_and_not_about_who_may_change_it(office):
    owner = office.owner
    asks("/ubah mkg 3 jam 9-15")(owner)
    owner.presses("Simpan")
    owner.types("/admin")
    owner.presses("Cabut: Sari")
    owner.presses("Simpan")
    owner.types("/urung")
    assert event(office, "mkg-3-2019").opens == time(10)
    assert len(office.desk.known) == 2


def test_an_invitation_taken_up_hides_no_change_from_undo(office):
    owner, editor = office.owner, office.editor
    asks("/ubah mkg 3 jam 9-15")(editor)
    editor.presses("Simpan")
    code = owner.types("/admin undang pemilik Pak Budi").partition("/start ")[2].split()[0]
    editor.types(f"/start {code}")
    assert "Diurungkan" in editor.types("/urung")
    assert event(office, "mkg-3-2019").opens == time(10)
