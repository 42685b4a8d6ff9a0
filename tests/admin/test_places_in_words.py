"""Places put right in one line: another name, a new name, address, point, kecamatan, facilities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.admin.points import read_point
from handlers.admin.venue_words import bare_ways, joined_ways, read_part

SET = {
    "/tempat aeon alias JGC mall": ("aeon-jgc", "aliases", "jgc mall"),
    "/tempat alias JGC mall, mall timur untuk aeon": ("aeon-jgc", "aliases", "mall timur"),
    "/tempat tambah alias si bella buat bella terra": ("bella-terra", "aliases", "si bella"),
    "/venues aeon also called the big one": ("aeon-jgc", "aliases", "the big one"),
    "/tempat blok m nama lain mal blok m": ("blok-m-square", "aliases", "mal blok m"),
    "/tempat aeon ganti nama AEON Mall JGC East": ("aeon-jgc", "name", "AEON Mall JGC East"),
    "/tempat ganti nama blok m jadi Blok M Hub": ("blok-m-square", "name", "Blok M Hub"),
    "/venues rename blok m square to Blok M Hub": ("blok-m-square", "name", "Blok M Hub"),
    "/venues rename mkg 3 MKG Timur": ("mkg-3", "name", "MKG Timur"),
    "/tempat blok m alamat Jl. Melawai Raya": ("blok-m-square", "address", "Jl. Melawai Raya"),
    "/tempat BLOK M ALAMAT: Jl. X No. 5": ("blok-m-square", "address", "Jl. X No. 5"),
    "/venues aeon address Jl. Raya 5": ("aeon-jgc", "address", "Jl. Raya 5"),
    "/tempat blok m kec Tebet": ("blok-m-square", "kecamatan", "Tebet"),
    "/tempat tpu karet kelurahan Menteng": ("tpu-karet-tengsin", "kelurahan", "Menteng"),
    "/tempat karet wilayah jaksel": ("tpu-karet-tengsin", "region", "jakarta-selatan"),
    "/tempat mkg parkir lantai 3, gratis": ("mkg-3", "parking", "lantai 3, gratis"),
    "/tempat aeon cara menemukan loket dekat ATM": ("aeon-jgc", "finding", "dekat ATM"),
    "/tempat aeon kursi roda ada": ("aeon-jgc", "wheelchair", True),
    "/venues aeon wheelchair no": ("aeon-jgc", "wheelchair", False),
    "/tempat aeon jenis taman": ("aeon-jgc", "kind", "park"),
}


@pytest.mark.parametrize("line", SET)
def test_a_part_of_a_place_is_set_in_one_line(office, line):
    slug, part, wanted = SET[line]
    before = office.desk.now_there
    officer = office.editor
    officer.types(line)
    assert office.desk.now_there is before
    officer.saves()
    found = getattr(office.desk.now_there.venues[slug], part)
    assert wanted in found if part == "aliases" else found == wanted


@pytest.mark.parametrize(
    "words",
    ["-6.2443,106.7983", "titik -6.2443, 106.7983", "koordinat (-6,2443; 106,7983)",
     "6.2443 LS 106.7983 BT", "6.2443S, 106.7983E", "106.7983, -6.2443", "6.2443, 106.7983",
     "point https://www.google.com/maps/place/x/@-6.1,106.5,17z/data=!3d-6.2443!4d106.7983",
     "https://maps.google.com/?q=-6.2443,106.7983"],
)  # fmt: skip
def test_a_point_is_read_as_it_is_typed_or_pasted(office, words):
    officer = office.editor
    officer.types(f"/tempat blok m {words}")
    officer.saves()
    point = office.desk.now_there.venues["blok-m-square"].coordinates
    assert (point.latitude, point.longitude) == (-6.2443, 106.7983)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/tempat aeon alias bms", "Blok M Square"),
        ("/tempat aeon ganti nama bella terra", "Bella Terra"),
        ("/tempat ganti nama aeon jadi Blok M SQUARE", "Blok M Square"),
        ("/tempat tambah Blok M Square, Jakarta Selatan", "Blok M Square"),
        ("/tempat aeon alias besok", "“besok” sudah berarti lain"),
        ("/tempat aeon alias jaksel", "“jaksel” sudah berarti lain"),
        ("/tempat aeon alias IMB", "“IMB” sudah berarti lain"),
        ("/tempat aeon alias makasih", "“makasih” sudah berarti lain"),
        ("/tempat aeon alias mall", "“mall” sudah berarti lain"),
        ("/tempat aeon alias kalideres", "“kalideres” sudah berarti lain"),
        ("/tempat tambah besok", "“besok” sudah berarti lain"),
        (f"/tempat aeon ganti nama {'a' * 90}", "terlalu panjang"),
        ("/tempat aeon titik di sana", "Tidak terbaca: “di sana”"),
        ("/tempat aeon titik 95.1, 200.5", "Tidak terbaca"),
        ("/tempat aeon kursi roda entah", "Tidak terbaca: “entah”"),
        ("/tempat aeon jenis xyz", "Tidak terbaca: “xyz”"),
        ("/tempat aeon kecamatan Bandung", "Tidak terbaca: “Bandung”"),
        ("/tempat zzzz alamat Jl. 1", "Tidak ada hasil untuk “zzzz”"),
        ("/tempat aeon hapus alias zzz", "“zzz” bukan nama lain AEON"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_waits_to_be_saved(office, line, told):
    officer = office.editor
    assert told in officer.types(line)
    assert "Simpan" not in officer.labels


def test_a_point_outside_of_jakarta_is_warned_of_in_a_whole_sentence(office):
    told = office.editor.types("/tempat aeon -7.8, 110.4")
    assert "Titiknya jauh dari wilayah yang disebut." in told


@pytest.mark.parametrize(
    "lines",
    [
        ["/tempat aeon hapus alias eon jgc"],
        ["/tempat hapus alias eon jgc"],
        ["/tempat hapus nama lain EON JGC dari aeon"],
        ["/venues remove alias eon jgc from aeon"],
        ["/tempat aeon alias", "hapus eon jgc"],
        ["/tempat aeon", "[Nama lain]", "hapus alias “eon jgc”"],
        ["/tempat aeon", "[Nama lain]", "[Hapus: eon jgc]"],
    ],
)
def test_another_name_is_taken_away(office, lines):
    officer = office.editor
    for line in lines:
        officer.presses(line[1:-1]) if line[0] == "[" else officer.types(line)
    officer.saves()
    aliases = office.desk.now_there.venues["aeon-jgc"].aliases
    assert "eon jgc" not in aliases
    assert "aeon jgc" in aliases
    officer.types("/urung")
    assert "eon jgc" in office.desk.now_there.venues["aeon-jgc"].aliases


def test_the_names_to_take_away_stand_in_pages(office):
    officer = office.editor
    officer.types("/tempat aeon alias")
    assert "Hapus: eon cakung" not in officer.labels
    officer.presses("Berikutnya")
    assert "Hapus: eon cakung" in officer.labels


def test_of_two_places_that_may_be_meant_one_is_chosen(office):
    officer = office.editor
    officer.types("/tempat tpu alias makam tua")
    officer.presses("TPU Malaka")
    officer.saves()
    assert "makam tua" in office.desk.now_there.venues["tpu-malaka"].aliases
    officer.types("/tempat tpu kursi roda ada")
    officer.types("karet")
    officer.saves()
    assert office.desk.now_there.venues["tpu-karet-tengsin"].wheelchair


def test_what_was_a_search_still_is_one(office):
    officer = office.editor
    assert "2 tempat" in officer.types("/tempat blok m")
    assert "Jenis: mal" in officer.types("/tempat alamat bella terra")
    assert "Tidak ada hasil" in officer.types("/tempat kantor kelurahan gambir")
    assert "7 tempat" in officer.types("/tempat alias")


def test_a_place_is_added_with_its_street_in_one_line(office):
    officer = office.editor
    told = officer.types("/tempat tambah RPTRA Kalijodo, Jl. Kepanduan, Jakarta Utara")
    assert "RPTRA Kalijodo, Jl. Kepanduan, Jakarta Utara" in told
    officer.saves()
    venue = office.desk.now_there.venues["rptra-kalijodo"]
    assert (venue.address, venue.region, venue.kind) == ("Jl. Kepanduan", "jakarta-utara", "park")


def test_two_long_names_that_begin_alike_are_two_places(office):
    officer = office.editor
    for where in ("Cempaka", "Melati"):
        name = f"Gelanggang Olahraga Remaja Serbaguna Bahari {where}"
        officer.types(f"/tempat tambah {name}, Jakarta Timur")
        officer.saves()
    assert len(office.desk.now_there.venues) == 9


def test_a_viewer_looks_and_changes_nothing(office):
    viewer = office.viewer
    assert "“penyunting”" in viewer.types("/tempat aeon alias abc")
    assert "Cakung" in viewer.types("/tempat aeon alamat")
    assert viewer.labels == []


@given(st.text(max_size=200))
def test_any_words_are_a_point_or_none(text):
    found = read_point(text)
    assert found is None or (abs(found[0]) <= 90 and abs(found[1]) <= 180)


@given(st.floats(-90, 90), st.floats(90.5, 180), st.sampled_from(("{}, {}", "({};{})", "{} {}")))
def test_a_point_comes_back_as_it_was_typed(latitude, longitude, form):
    latitude, longitude = round(latitude, 5), round(longitude, 5)
    if latitude > 0 and latitude < 8:
        latitude = -latitude
    assert read_point(form.format(f"{latitude:.5f}", f"{longitude:.5f}")) == (latitude, longitude)


@given(st.lists(st.sampled_from(
    "aeon blok m alias hapus ganti nama jadi alamat titik -6.2 106.8 untuk kec : = dari".split()
), max_size=30).map(" ".join))  # fmt: skip
def test_no_word_is_lost_between_the_place_and_its_part(line):
    part = read_part(line)
    if part is None:
        return
    assert f"{part.place} {part.value}".split()[-1:] in (line.split()[-1:], part.place.split()[-1:])
    for place, value in (*joined_ways(part), *bare_ways(part)):
        assert set(f"{place} {value}".split()) <= set(line.split())


@pytest.mark.parametrize("word", ["a", "alias", "-6.2", "6,2", "hapus alias", "untuk", "1" * 400])
@pytest.mark.timeout(20)
def test_a_long_line_is_read_at_once(office, word):
    line = f"/tempat {word} " * 2000
    office.editor.types(line[:4096])
