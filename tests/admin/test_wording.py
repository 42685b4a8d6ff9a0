"""All that officers read on their ways, in both languages: plain words and days, nothing raw."""

import pytest

from tests.journeys.desk_ways import WAYS
from tests.wording import faults

TO_MANY = {"umumkan", "announce", "kampanye", "campaigns"}
IN_ENGLISH = {
    "addevent", "editevent", "cancelevent", "events", "venues", "closevenue", "holiday",
    "confirm", "stale", "import", "export", "undo", "admins", "audit",
}  # fmt: skip
ON = {
    "id": (
        "/libur 15 Des", "[Simpan]", "/urung", "[Urungkan]", "/libur",
        "/libur 16-17 Des karena banjir", "[Simpan]", "/urung", "/libur 25 Des buka", "[Simpan]",
        "/libur 25 Des hapus", "[Simpan]", "/libur 25 Des",
        "/ubah semua 20-24 Nov jam 8-14 karena Ramadan", "[Simpan]", "/urung",
        "/tutup Bella Terra 2-4 Des renovasi", "[Simpan]", "/urung",
        "/tutup Bella Terra 2 Des", "[Simpan]", "/tutup Bella Terra",
        "/batal lapangan banteng 21 Nov", "[Tanpa alasan]", "[Simpan]", "/urung",
        "/batal lapangan banteng mulai 28 Nov karena banjir", "[Simpan]",
        "/batal blok m square semua karena banjir", "[Simpan]", "/acara blok m square",
        "/batal mkg 3 20 Nov", "/batal", "/ubah", "/ubah mkg 3 lantai 2", "[Simpan]",
        "/ubah lapangan banteng 21 Nov jam 9-11", "[Simpan]", "/acara lapangan banteng",
        "/acara mkg 3", "/tempat", "/tempat blok m square", "/konfirmasi mkg 3", "/usang",
        "/tambah", "/tambah besok", "/meja", "/panduan", "/petugas", "/bantuan", "help",
        "/admin", "/admin undang penyunting Pak Joko", "/admin undang pembaca", "/admin Budi",
        "[Cabut: Pak Budi]", "[Simpan]", "/riwayat", "[Berikutnya]", "[Berikutnya]",
        "[Berikutnya]", "/riwayat mengundang", "/urung 1", "/urung 1",
    ),
    "en": (
        "/holiday 15 Dec", "[Save]", "/undo", "[Undo]", "/holiday",
        "/holiday 16-17 Dec because of a flood", "[Save]", "/undo", "/holiday 25 Dec open",
        "[Save]", "/holiday 25 Dec remove", "[Save]", "/holiday 25 Dec",
        "/editevent all 20-24 Nov 8:00-14:00 because of Ramadan", "[Save]", "/undo",
        "/closevenue Bella Terra 2-4 Dec renovation", "[Save]", "/undo",
        "/closevenue Bella Terra 2 Dec", "[Save]", "/closevenue Bella Terra",
        "/cancelevent lapangan banteng 21 Nov", "[Without a reason]", "[Save]", "/undo",
        "/cancelevent lapangan banteng from 28 Nov because of a flood", "[Save]",
        "/cancelevent blok m square all because of a flood", "[Save]", "/events blok m square",
        "/cancelevent mkg 3 20 Nov", "/cancelevent", "/editevent",
        "/editevent mkg 3 floor 2", "[Save]",
        "/editevent lapangan banteng 21 Nov 9:00-11:00", "[Save]", "/events lapangan banteng",
        "/events mkg 3", "/venues", "/venues blok m square", "/confirm mkg 3", "/stale",
        "/addevent", "/addevent tomorrow", "/desk", "/help", "help",
        "/admins", "/admins invite editor Joko", "/admins invite viewer", "/admins Budi",
        "[Take back: Pak Budi]", "[Save]", "/audit", "[Next page]", "[Next page]", "[Next page]",
        "/audit invite", "/undo 1", "/undo 1",
    ),
}  # fmt: skip
"""A long day at the desk: each answer is read."""


def walk(person, steps, language):
    """Everything that is read on the way, with what is wrong in it."""
    for step in steps:
        told = person.presses(step.strip("[]")) if step.startswith("[") else person.types(step)
        wrong = faults("\n".join((told, *person.labels)), language)
        assert not wrong, (step, wrong, told)


@pytest.mark.parametrize("language", ON)
def test_a_long_day_at_the_desk_reads_well_to_the_end(office, language):
    owner = office.owner
    owner.types("/bahasa" if language == "id" else "/language")
    walk(owner, ON[language], language)


@pytest.mark.parametrize("word", sorted(WAYS.keys() - TO_MANY))
def test_each_command_s_right_and_wrong_way_read_well(office, word):
    language = "en" if word in IN_ENGLISH else "id"
    for way in (WAYS[word].right, WAYS[word].wrong):
        owner = office.person("1", now=way.at[:16] or "2019-11-14T09:00")
        # Files have a door of their own, which the journeys open.
        walk(owner, [step for step in way.steps if step != "[CSV]"], language)


def test_the_reader_knows_what_is_wrong():
    assert faults("Diurungkan: 2019-11-28")
    assert faults("Kamis, 28 November 2019 libur:")
    assert faults("#9 mengundang:\nBu Rina · 26 Nov 2019 09.00")
    assert faults("Jam: None")
    assert faults("Jam  09.00")
    assert faults("#2 diubah: Bella Terra · undone", "id")
    assert faults("Nothing is different, so nothing was saved.", "id")
    assert faults("Tidak ada yang berbeda, jadi tidak ada yang disimpan.", "en")
    assert not faults("2 hari layanan berubah:\n• Bella Terra, Senin, 2 Desember 2019", "id")
    assert not faults("Ini berkasnya: ptsp-2019-11-14.csv", "id")
