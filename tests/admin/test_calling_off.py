"""/cancelevent: a day, all the days that are named, from a day on, or all of it, and why."""

from datetime import date

import pytest

from schedule_data.agenda import Agenda
from schedule_data.model.event import EventStatus
from schedule_data.model.query import DaySpan, Query


def event(office, uid):
    return office.desk.now_there.events[uid]


def sittings(office, day, place):
    query = Query(when=DaySpan.day(day), places=frozenset({place}))
    return Agenda(office.desk.now_there).between(query)


@pytest.mark.parametrize(
    ("line", "day"), [("lapangan banteng 5 Des karena hujan", date(2019, 12, 5))]
)
def test_one_day_is_called_off_with_its_reason(office, line, day):
    officer = office.editor
    told = officer.types(f"/batal {line}")
    assert "hujan" in told
    assert len(sittings(office, day, "lapangan-banteng")) == 1
    officer.presses("Simpan")
    assert sittings(office, day, "lapangan-banteng") == ()
    (changed,) = event(office, "lapangan-banteng-2019").overrides
    assert (changed.status, changed.reason) == (EventStatus.CANCELLED, "hujan")
    assert "hujan" in office.stranger.types("PTSP di Lapangan Banteng 5 Desember?")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (("/batal bella terra 18-20 nov hujan",), (18, 19, 20)),
        (("/batal bella terra minggu ini hujan",), (14, 15)),
        (("/batal bella terra 18 dan 20 nov karena hujan",), (18, 20)),
        (("/batal bella terra mulai 18 sampai 20 nov hujan",), (18, 19, 20)),
        (("/cancelevent bella terra from 18 to 20 nov because of hujan",), (18, 19, 20)),
        (("/batal bella terra 18-20 nov", "hujan"), (18, 19, 20)),
        (("/batal bella terra 18 dan 20 nov", "hujan"), (18, 20)),
        (("/batal bella terra", "18-20 nov karena hujan"), (18, 19, 20)),
        (("/batal mkg 3 16-17 nov hujan",), (16, 17)),
    ],
)
def test_all_the_days_that_are_named_are_called_off_at_once(office, said, named):
    officer = office.editor
    place = "mkg-3" if "mkg" in said[0] else "bella-terra"
    month = [date(2019, 11, day) for day in range(14, 30)]
    before = [day for day in month if sittings(office, day, place)]
    for line in said:
        officer.types(line)
    officer.sends_token(officer.buttons[0][1])
    gone = [day for day in before if not sittings(office, day, place)]
    assert gone == [date(2019, 11, day) for day in named]
    assert {each.reason for each in event(office, f"{place}-2019").overrides} == {"hujan"}
    officer.types("/urung")
    assert [day for day in month if sittings(office, day, place)] == before


@pytest.mark.parametrize(
    "said",
    [
        ("/batal", "lapangan banteng 5 des karena hujan"),
        ("/batal", "banteng", "5 des", "hujan"),
        ("/batal 5 des", "lapangan banteng", "hujan"),
        ("/batal", "5 des", "lapangan banteng", "hujan"),
        ("/cancelevent", "lapangan banteng", "5 dec", "hujan"),
    ],
)
def test_which_event_is_answered_by_its_name(office, said):
    officer = office.editor
    for line in said:
        officer.types(line)
    officer.sends_token(officer.buttons[0][1])
    (off,) = event(office, "lapangan-banteng-2019").overrides
    assert (off.recurrence_id, off.reason) == (date(2019, 12, 5), "hujan")


@pytest.mark.parametrize("command", ["/batal", "/ubah"])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("besok PTSP di mana?", "Jumat, 15 November 2019"),
        ("terima kasih", "Sama-sama"),
        ("tambah mkg 3 23 nov 9-12", "Pratinjau"),
        ("jadwal lapangan banteng", "Jadwal berikutnya"),
    ],
)
def test_what_is_no_name_is_no_answer_to_which_event(office, command, words, told):
    officer = office.editor
    officer.types(command)
    assert told in officer.types(words)
    assert "Apa yang berubah" not in officer.types("lapangan banteng")


@pytest.mark.parametrize("days", ["18-20 nov", "18 dan 20 nov"])
def test_a_reason_that_is_pressed_is_that_of_all_the_days(office, days):
    officer = office.editor
    officer.types(f"/batal bella terra {days}")
    weather = officer.token("Cuaca")
    officer.sends_token(weather)
    assert "20 Nov" in officer.text
    officer.presses("Simpan")
    assert sittings(office, date(2019, 11, 20), "bella-terra") == ()
    assert "Simpan" not in officer.sends_token(weather)


def test_a_day_that_is_named_by_itself_and_not_held_is_said_so(office):
    told = office.editor.types("/batal bella terra 18 dan 23 nov hujan")
    assert "tidak ada pada Sabtu, 23 November 2019" in told


def test_the_reason_is_asked_where_none_is_given(office):
    officer = office.editor
    assert "kenapa" in officer.types("/batal lapangan banteng 5 Des")
    officer.types("listrik padam")
    officer.presses("Simpan")
    assert event(office, "lapangan-banteng-2019").overrides[0].reason == "listrik padam"


def test_from_a_day_on_it_ends(office):
    officer = office.editor
    officer.types("/batal lapangan banteng")
    officer.presses("5 Desember")
    officer.presses("seterusnya")
    officer.presses("Petugas")
    officer.presses("Simpan")
    assert event(office, "lapangan-banteng-2019").last_day == date(2019, 12, 4)
    assert len(sittings(office, date(2019, 11, 28), "lapangan-banteng")) == 1


def test_all_of_it_is_called_off_and_brought_back(office):
    officer = office.editor
    officer.types("/batal mkg 3 semua karena renovasi")
    officer.presses("Simpan")
    assert event(office, "mkg-3-2019").status is EventStatus.CANCELLED
    officer.presses("Urungkan")
    assert event(office, "mkg-3-2019").status is EventStatus.CONFIRMED


def test_a_day_on_which_it_is_not_held_is_said_so(office):
    told = office.editor.types("/batal lapangan banteng 6 Des karena hujan")
    assert "tidak ada pada Jumat, 6 Desember 2019" in told


@pytest.mark.parametrize(
    ("line", "buttons"),
    [
        ("/batal lapangan banteng 21 nov krn hujan", ["Ya, batalkan", "Jangan"]),
        ("/batal lapangan banteng mulai 5 des krn hujan", ["Ya, akhiri", "Jangan"]),
        ("/batal mkg 3 semua krn hujan", ["Ya, batalkan", "Jangan"]),
        ("/tutup mkg 3 21 nov krn hujan", ["Ya, tutup", "Jangan"]),
        ("/cancelevent lapangan banteng 21 nov because of rain", ["Yes, cancel it", "Keep it"]),
        ("/closevenue mkg 3 21 nov because of rain", ["Yes, close it", "Keep it"]),
    ],
)
def test_the_buttons_say_what_they_do(office, line, buttons):
    officer = office.editor
    officer.types(line)
    assert officer.labels == buttons


@pytest.mark.parametrize(
    ("word", "off"),
    [("ya", 1), ("ya, batalkan", 1), ("batalkan", 1), ("jangan", 0), ("tidak jadi", 0)],
)
def test_the_words_of_the_buttons_do_the_same(office, word, off):
    officer = office.editor
    officer.types("/batal lapangan banteng 21 nov krn hujan")
    officer.types(word)
    assert len(event(office, "lapangan-banteng-2019").overrides) == off


def test_batal_under_the_question_whether_to_call_off_is_neither_yes_nor_no(office):
    officer = office.editor
    asked = officer.types("/batal lapangan banteng 21 nov krn hujan")
    assert officer.types("batal") == asked
    assert "Dibatalkan" in officer.types("ya")


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("/batal semua 21 nov krn banjir", {"bella-terra", "blok-m-square", "lapangan-banteng"}),
        ("/batal 21 nov semua karena banjir", {"bella-terra", "blok-m-square", "lapangan-banteng"}),
        ("/cancelevent all 21 nov because of banjir", None),
        ("/batal semua mall 21 nov krn banjir", {"bella-terra", "blok-m-square"}),
        ("/batal semua di jakarta utara 21 nov banjir", {"bella-terra"}),
        (
            "/batal semua 21 nov kecuali lapangan banteng krn banjir",
            {"bella-terra", "blok-m-square"},
        ),
    ],
)
def test_all_of_a_day_is_called_off_with_one_tap_and_brought_back_with_one(office, line, gone):
    officer = office.editor
    day = Query(when=DaySpan.day(date(2019, 11, 21)))
    before = {each.venue for each in Agenda(office.desk.now_there).between(day)}
    officer.types(line)
    officer.saves()
    left = {each.venue for each in Agenda(office.desk.now_there).between(day)}
    assert before - left == (gone or before)
    assert "banjir" in office.stranger.types("PTSP bella terra 21 nov?")
    officer.types("/urung")
    assert {each.venue for each in Agenda(office.desk.now_there).between(day)} == before


@pytest.mark.parametrize("line", ["aeon semua", "semua acara di aeon"])
def test_all_of_an_event_is_found_by_its_place(office, line):
    assert "seluruhnya?" in office.editor.types(f"/batal {line} krn listrik padam")


def test_all_of_a_place_on_a_day_is_that_day(office):
    told = office.editor.types("/batal blok m square semua 21 nov krn banjir")
    assert "Kamis, 21 November 2019?" in told


def test_all_from_a_day_on_is_not_taken_for_that_day(office):
    officer = office.editor
    assert "tidak menemukan hari" in officer.types("/batal semua mulai 21 nov")
    assert not officer.buttons


@pytest.mark.parametrize("before", ["/tambah mkg 3 30 nov 9-12", "/ubah aeon jam 10-20"])
def test_batal_after_a_save_says_that_it_is_saved_and_how_it_is_taken_back(office, before):
    officer = office.editor
    officer.types("/batal")
    officer.types(before)
    officer.saves()
    assert "sudah tersimpan" in officer.types("batal")
    assert "Diurungkan" in officer.presses("Urungkan")


@pytest.mark.parametrize("before", ["/tutup", "/tempat", "/impor qwerty", "terima kasih"])
def test_batal_where_nothing_is_open_begins_nothing(office, before):
    officer = office.editor
    officer.types(before)
    assert "/batal" in officer.types("batal")
    assert "Acara yang mana" in officer.presses("Batalkan")


def test_batal_throws_a_draft_away_that_rests(office):
    officer = office.editor
    officer.types("/tambah mkg 3 30 nov 9-12")
    officer.types("besok PTSP di mana?")
    assert "Dibuang" in officer.types("batal")
