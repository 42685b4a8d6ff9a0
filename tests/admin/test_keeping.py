"""Places, closures, holidays, confirming, stale facts, the audit, and who may do what."""

import re
from datetime import date

import pytest

from schedule_data.agenda import Agenda
from schedule_data.model.desk import Action, Role
from schedule_data.model.query import DaySpan, Query

NEXT_YEAR = "2020-06-15T09:00"


def held(office, day, place):
    query = Query(when=DaySpan.day(day), places=frozenset({place}))
    return Agenda(office.desk.now_there).between(query)


def test_events_are_listed_searched_and_picked(office):
    told = office.viewer.types("/acara")
    assert "7 acara" in told
    assert "Halaman 1 dari 2" in told
    viewer = office.viewer
    viewer.types("/acara")
    assert "Halaman 2 dari 2" in viewer.presses("Berikutnya")
    assert "Setiap Senin mulai" in office.viewer.types("/acara malaka")
    assert "Tidak ada hasil" in office.viewer.types("/acara zzz")
    viewer.types("/events bella")
    assert "Bella Terra" in viewer.text


def test_a_place_is_closed_for_some_days_and_opened_again(office):
    officer = office.editor
    told = officer.types("/tutup Blok M Square 20-22 Nov renovasi")
    assert "3 hari layanan berubah" in told
    assert held(office, date(2019, 11, 21), "blok-m-square")
    officer.presses("Simpan")
    assert held(office, date(2019, 11, 21), "blok-m-square") == ()
    assert "renovasi" in office.stranger.types("PTSP di Blok M Square 21 November?")
    officer.types("/tutup")
    officer.presses("Buka lagi: Blok M Square")
    officer.presses("Simpan")
    assert held(office, date(2019, 11, 21), "blok-m-square")


def test_what_a_closure_lacks_is_asked(office):
    officer = office.editor
    officer.types("/tutup")
    officer.presses("Berikutnya")
    officer.types("/tutup 20 Nov banjir")
    number = next(
        n for n, line in enumerate(officer.text.splitlines()[2:], 1) if line.startswith("Blok M")
    )
    told = officer.types(str(number))
    assert "banjir" in told
    officer.presses("Simpan")
    assert held(office, date(2019, 11, 20), "blok-m-square") == ()
    assert "tutup kapan" in officer.types("/tutup Bella Terra")
    officer.types("25 Nov")
    officer.presses("Simpan")
    assert held(office, date(2019, 11, 25), "bella-terra") == ()


def test_the_base_tells_what_it_knows_of_a_year(office):
    told = office.editor.types("/libur 2020")
    assert "Hari Kemerdekaan" in told
    assert "Cuti Bersama" in told
    assert "belum ditetapkan" in office.editor.types("/libur 2031")
    officer = office.editor
    officer.types("/libur 2020")
    assert "Hari libur 2021" in officer.presses("2021")
    assert "tidak menemukan hari" in office.editor.types("/libur entah")


def test_a_day_is_declared_off_a_working_day_and_neither(office):
    officer, day = office.editor, date(2019, 11, 20)
    officer.types("/libur 20 Nov libur daerah")
    officer.presses("Simpan")
    assert held(office, day, "blok-m-square") == ()
    assert "libur daerah" in office.stranger.types("PTSP di Blok M Square 20 November?")
    officer.types("/libur 20 Nov buka")
    officer.presses("Simpan")
    assert held(office, day, "blok-m-square")
    officer.types("/libur 25 Des buka")
    officer.presses("Simpan")
    assert held(office, date(2019, 12, 25), "blok-m-square")
    officer.types("/libur 25 Des hapus")
    officer.presses("Simpan")
    assert held(office, date(2019, 12, 25), "blok-m-square") == ()


def test_a_place_gets_names_points_and_facilities(office):
    officer = office.editor

    def change(button, typed):
        officer.types("/tempat bella terra")
        officer.presses(button)
        officer.types(typed)
        officer.presses("Simpan")
        return office.desk.now_there.venues["bella-terra"]

    assert "si bella" in change("Nama lain", "Si Bella").aliases
    assert "Bella Terra" in office.stranger.types("PTSP di si bella kapan?")
    assert change("Alamat", "Jl. Baru 1").address == "Jl. Baru 1"
    assert change("Parkir", "Basement").parking == "Basement"
    assert change("Cara menemukan", "Dekat ATM").finding == "Dekat ATM"
    point = change("Titik di peta", "-6.17, 106.89").coordinates
    assert (point.latitude, point.longitude, point.within_m) == (-6.17, 106.89, 50)
    renamed = change("Ganti nama", "Bella Terra Baru")
    assert (renamed.name, "bella terra" in renamed.aliases) == ("Bella Terra Baru", True)
    officer.types("/tempat bella")
    officer.presses("Akses kursi roda")
    officer.presses("Ya")
    officer.presses("Simpan")
    assert office.desk.now_there.venues["bella-terra"].wheelchair is True


def test_a_point_comes_from_a_shared_location_and_a_wrong_one_is_refused(office):
    officer = office.editor
    officer.types("/tempat bella terra")
    officer.presses("Titik di peta")
    assert "Tidak terbaca" in officer.types("di sana")
    officer.shares(-6.18, 106.9)
    officer.presses("Simpan")
    assert office.desk.now_there.venues["bella-terra"].coordinates.latitude == -6.18


def test_a_new_place_by_name_and_region(office):
    officer = office.editor
    officer.types("/tempat tambah Mall Ciputra, Grogol")
    officer.presses("Simpan")
    venue = office.desk.now_there.venues["mall-ciputra"]
    assert (venue.region, venue.kind) == ("jakarta-barat", "mall")
    officer.types("/tempat tambah Balai Warga Asri")
    officer.presses("Jakarta Timur")
    officer.presses("Simpan")
    assert office.desk.now_there.venues["balai-warga-asri"].region == "jakarta-timur"


def test_a_name_that_is_taken_is_not_given_twice(office):
    officer = office.editor
    officer.types("/tempat bella terra")
    officer.presses("Ganti nama")
    assert "Sudah ada tempat" in officer.types("Blok M Square")


def test_one_tap_confirms_all_of_a_place(office):
    officer = office.editor
    told = officer.types("/konfirmasi", at=NEXT_YEAR)
    assert "5 tempat" in told
    officer.presses("Blok M Square (1)")
    assert office.desk.now_there.events["blok-m-square-2019"].confirmed_on == date(2020, 6, 15)
    assert officer.taps == 1
    assert "4 tempat" in officer.types("/konfirmasi")


def test_a_place_that_is_named_is_confirmed_at_once_and_undone(office):
    officer = office.editor
    officer.types("/konfirmasi bella terra", at=NEXT_YEAR)
    assert office.desk.now_there.events["bella-terra-2019"].confirmed_on == date(2020, 6, 15)
    officer.presses("Urungkan")
    assert office.desk.now_there.events["bella-terra-2019"].confirmed_on == date(2019, 11, 17)
    assert "Tidak ada hasil" in officer.types("/konfirmasi zzz")


def test_stale_facts_are_listed(office):
    assert "masih baru" in office.viewer.types("/usang")
    told = office.viewer.types("/usang", at=NEXT_YEAR)
    assert "5 acara" in told
    assert "17 November 2019" in told


def test_the_audit_tells_who_what_from_and_to(office):
    officer = office.editor
    officer.types("/ubah mkg 3 jam 9-15")
    officer.presses("Simpan")
    office.stranger.types("/tambah apa saja")
    owner = office.owner
    told = owner.types("/riwayat")
    assert "Pak Budi" in told
    assert "Jam: 10.00–21.00 → 09.00–15.00" in told
    assert "telegram:99" in told
    owner.presses("Urungkan #1")
    assert office.desk.now_there.events["mkg-3-2019"].opens.hour == 10
    assert "Tidak ada hasil" in owner.types("/riwayat zzzzqq")


def test_an_invitation_works_once_and_dies_in_a_day(office):
    owner = office.owner
    told = owner.types("/admin undang editor Pak Joko")
    code = told.splitlines()[-1].partition("/start ")[2]
    assert f"https://t.me/ptsp_bot?start={code}" in told
    newcomer = office.person("50")
    assert "penyunting" in newcomer.types(f"/start {code}")
    assert office.desk.known[next(a for a in office.desk.known if a.address == "50")].role is (
        Role.EDITOR
    )
    other = office.person("51")
    assert other.types(f"/start {code}") == office.person("52").types("/start zz")
    late = owner.types("/admin undang viewer").splitlines()[-1].partition("/start ")[2]
    office.person("53").types(f"/start {late}", at="2019-11-15T09:01")
    assert all(actor.address != "53" for actor in office.desk.known)


def test_words_choose_what_is_undone_and_what_is_not_the_last_is_shown_first(office):
    officer = office.editor
    for line in ("/tutup MKG 20-22 Nov renovasi", "/ubah blok m square jam 9-15"):
        officer.types(line)
        officer.presses("Simpan")
    told = officer.types("/urung mkg")
    assert "renovasi" in told
    assert "Blok M Square" not in told
    assert office.desk.entries[-1].action is not Action.UNDO
    assert "Diurungkan" in officer.presses("Urungkan #1")
    assert office.desk.entries[-1].undoes == 1
    assert "Diurungkan" in officer.types("/urung blok m")
    assert office.desk.entries[-1].undoes == 2
    assert "Tidak ada hasil" in officer.types("/urung mkg")


def test_nobody_undoes_by_words_what_another_officer_did(office):
    owner = office.owner
    owner.types("/ubah blok m square jam 9-15")
    owner.presses("Simpan")
    assert "Tidak ada hasil" in office.editor.types("/urung blok m")
    assert "Diurungkan" in owner.types("/urung perubahan yang terakhir")


def test_the_audit_knows_a_place_by_its_names_also_where_it_was_closed_or_moved_to(office):
    owner = office.owner
    for line in (
        "/tutup MKG 20-22 Nov renovasi",
        "/ubah semua jam 10-14 di MKG 3 1-5 Desember",
        "/ubah lapangan banteng 21 Nov pindah ke MKG 3",
        "/ubah blok m square jam 9-15",
    ):
        owner.types(line)
        owner.presses("Simpan")
    assert len(office.desk.entries) == 4
    told = owner.types("/riwayat mkg")
    assert {f"#{number}" in told for number in (1, 2, 3)} == {True}
    assert "#4" not in told
    assert "#1" in owner.types("/riwayat tutup")
    assert "#4" not in owner.text


def test_the_audit_tells_how_a_series_goes_on(office):
    owner = office.owner
    owner.types("/ubah tpu malaka mulai 2 Des jam 8-14")
    owner.presses("Simpan")
    assert "Jam: 08.00–14.00" in owner.types("/riwayat malaka")


def test_of_many_days_that_change_it_is_told_how_many_more(office):
    told = office.editor.types("/tutup Blok M Square 1-30 Des renovasi")
    assert re.search(r"(\d+) hari layanan berubah", told)
    number = int(re.search(r"(\d+) hari layanan berubah", told)[1])
    assert f"dan {number - 5} lagi" in told


def test_an_open_invitation_is_shown_without_its_code_and_withdrawn(office):
    owner = office.owner
    told = owner.types("/admin undang editor Pak Joko")
    code = told.splitlines()[-1].partition("/start ")[2]
    listed = owner.types("/admin")
    assert "Pak Joko · penyunting · sampai" in listed
    assert code.removeprefix("desk-") not in listed
    owner.presses("Tarik: Pak Joko")
    owner.presses("Tidak")
    assert "Pak Joko" in owner.types("/admin")
    owner.presses("Tarik: Pak Joko")
    assert "Undangan ditarik: Pak Joko" in owner.presses("Ya")
    late, stranger = office.person("53"), office.person("54")
    assert late.types(f"/start {code}") == stranger.types("/start zz")
    assert "Pak Joko" not in owner.types("/admin")
    assert Action.WITHDRAW in [each.action for each in office.desk.entries]
    assert "menarik undangan: Pak Joko" in owner.types("/riwayat withdraw")


def test_an_invitation_that_was_used_meanwhile_is_not_withdrawn(office):
    owner = office.owner
    code = owner.types("/admin undang viewer Bu Ani").splitlines()[-1].partition("/start ")[2]
    owner.types("/admin tarik ani")
    office.person("50").types(f"/start {code}")
    assert "sudah dipakai" in owner.presses("Ya")
    assert any(actor.address == "50" for actor in office.desk.known)
    assert "Tarik" not in owner.types("/admin tarik ani")


def test_of_several_invitations_the_words_choose(office):
    owner = office.owner
    for line in ("editor Bu Ani", "viewer Pak Budi", "viewer"):
        owner.types(f"/admin undang {line}")
    assert "Bu Ani · penyunting" in owner.types("/admin tarik Ani")
    owner.types("/admin tarik viewer")
    assert {"Tarik: Pak Budi", "Tarik: pembaca"} <= set(owner.labels)


def test_rights_are_taken_back(office):
    owner = office.owner
    owner.types("/admin")
    owner.presses("Cabut: Pak Budi")
    owner.presses("Simpan")
    assert all(actor.address != "2" for actor in office.desk.known)
    assert office.desk.entries[-1].action is Action.REVOKE
    assert office.editor.types("/acara") == office.stranger.types("/zzz")


def test_in_english_too(office):
    officer = office.editor
    told = officer.types("/cancelevent lapangan banteng 5 Dec because of rain")
    assert "Call off PTSP di Lapangan Banteng, Thursday, 5 December 2019?" in told
    officer.presses("Save")
    assert held(office, date(2019, 12, 5), "lapangan-banteng") == ()
    assert "Undone" in officer.types("/undo")
    assert "7 events" in officer.types("/events")
    assert "Days off in 2020" in officer.types("/holiday 2020")
    assert "Still true" in officer.types("/confirm", at=NEXT_YEAR)


@pytest.mark.parametrize(
    "bare", ["tambah PTSP di MKG 3 besok 10-15", "addevent PTSP at MKG 3 tomorrow 10-15"]
)
def test_the_words_without_a_slash_work_for_an_officer(office, bare):
    officer = office.editor
    officer.types(bare)
    assert any(label in officer.labels for label in ("Simpan", "Save"))
    assert "7 acara" in office.editor.types("acara")


@pytest.mark.parametrize(
    "line", ["/tutup mkg 3 buka lagi", "/tutup mkg 3 dibuka", "/closevenue mkg 3 reopened"]
)
def test_a_closed_place_is_opened_again_by_a_line_and_never_closed_by_it(office, line):
    officer = office.editor
    officer.types("/tutup mkg 3 20-22 Nov renovasi")
    officer.presses("Simpan")
    officer.types(line)
    officer.presses("S")  # Simpan, Save
    assert not office.desk.now_there.closures


def test_of_a_closure_that_is_opened_in_part_the_list_is_shown(office):
    officer = office.editor
    officer.types("/tutup mkg 3 20-22 Nov renovasi")
    officer.presses("Simpan")
    officer.types("/tutup mkg 3 dibuka 21 Nov")
    assert any("Buka lagi" in label for label in officer.labels)
    assert "Simpan" not in officer.labels


def test_a_place_that_is_not_closed_may_be_closed_for_an_opening(office):
    assert "Tutup MKG 3" in office.editor.types("/tutup mkg 3 21 Nov dibuka untuk umum")


def test_a_day_that_is_held_again_after_all_forgets_why_it_was_called_off(office):
    officer = office.editor
    officer.types("/batal lapangan banteng 21 Nov karena banjir")
    officer.presses("Simpan")
    officer.types("/ubah lapangan banteng 21 Nov jam 9-11")
    officer.presses("Simpan")
    assert "banjir" not in office.stranger.types("PTSP di Lapangan Banteng 21 November?")


def test_the_kind_of_a_place_is_told_in_the_officers_language(office):
    assert "Jenis: taman" in office.viewer.types("/tempat lapangan banteng")
    assert "Kind: cemetery" in office.viewer.types("/venues tpu malaka")
