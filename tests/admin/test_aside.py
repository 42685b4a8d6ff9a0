"""In the middle of writing: what is a question is answered and leaves the draft as it was, what is
of the draft changes it, and a word does what its button does.
"""

from datetime import date, time

import pytest

LINE = "/tambah PTSP di MKG 3 sabtu 10-15"
QUESTIONS = [
    "besok di jaksel ada ptsp ga?",
    "besok di jaksel ada ptsp ga",
    "ptsp hari ini di mana",
    "dmn ptsp sabtu",
    "kapan ptsp ke blok m",
    "jam berapa buka blok m square",
    "blok m square masih buka gak sabtu",
    "jadwal ptsp akhir pekan",
    "info ptsp jaktim besok dong",
    "mau urus IMB besok di jakut",
    "syarat IMB apa aja",
    "gimana cara urus siup",
    "where is ptsp tomorrow",
    "is there any ptsp in south jakarta on sunday",
    "when is blok m open",
    "what services at bella terra saturday",
    "sabtu di blok m?",
    "cari ptsp dekat kelapa gading minggu",
    "brp lama bikin IMB",
    "can I get a permit on sunday",
    "minggu buka nggak",
    "schedule for the weekend",
]
OF_THE_DRAFT = [
    ("9-14", "opens", time(9)),
    ("jam 9 sampai 14", "opens", time(9)),
    ("lantai 2", "room", "Lantai 2"),
    ("minggu", "first_day", date(2019, 11, 17)),
    ("sabtu depan", "first_day", date(2019, 11, 23)),
    ("bukan sabtu tapi minggu", "first_day", date(2019, 11, 17)),
    ("IMB", "services", frozenset(("bangunan",))),
    ("di bella terra", "venue", "bella-terra"),
    ("kuota 50", "quota", 50),
    ("9am-2pm", "closes", time(14)),
    ("on sunday", "first_day", date(2019, 11, 17)),
    ("at Blok M Square", "venue", "blok-m-square"),
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_and_the_draft_rests(empty_office, question):
    officer = empty_office.editor
    officer.types(LINE)
    shown = officer.text
    officer.types(question)
    assert "Simpan" not in officer.labels
    assert len(officer.beside) == 1
    officer.types("1")
    assert empty_office.events == []
    officer.types("kalau di jakbar")
    assert officer.types("lanjut") == shown


@pytest.mark.parametrize(("words", "field", "wanted"), OF_THE_DRAFT)
def test_what_is_of_the_draft_changes_it(empty_office, words, field, wanted):
    officer = empty_office.editor
    officer.types(LINE)
    officer.types(words)
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert getattr(event, field) == wanted


@pytest.mark.parametrize(
    "word",
    [
        "simpan",
        "Simpan aja",
        "simpen",
        "y",
        "ya",
        "ok",
        "Oke!",
        "iya deh",
        "yes",
        "save",
        "1",
        "sip 👍",
    ],
)
def test_a_word_saves(empty_office, word):
    officer = empty_office.editor
    officer.types(LINE)
    officer.types(word)
    assert len(empty_office.events) == 1


@pytest.mark.parametrize("word", ["batal", "ga jadi", "cancel", "Batal dong", "no"])
def test_a_word_throws_the_draft_away(empty_office, word):
    officer = empty_office.editor
    officer.types(LINE)
    officer.types(word)
    officer.types("lanjut")
    assert "Simpan" not in officer.labels
    assert empty_office.events == []


def test_words_go_back_and_on_between_the_steps(empty_office):
    officer = empty_office.editor
    officer.types("/tambah")
    officer.types("MKG 3")
    room = officer.text
    when = officer.types("lewati")
    assert officer.types("kembali") == room
    assert officer.types("skip") == when


@pytest.mark.parametrize("words", ["bantuan", "help", "/campaigns", "/bantuan", "makasih"])
def test_what_is_of_the_talk_is_no_answer_to_the_desk(empty_office, words):
    officer = empty_office.owner
    officer.types("/tambah")
    asked = officer.text
    officer.types(words)
    assert officer.text != asked
    assert officer.types("lanjut") == asked


def test_saving_what_is_not_written_yet_asks_again(empty_office):
    officer = empty_office.editor
    asked = officer.types("/tambah")
    assert officer.types("simpan") == asked
    assert empty_office.events == []


def test_a_title_may_be_any_words_and_a_question_is_none(empty_office):
    officer = empty_office.editor
    officer.types(LINE)
    officer.presses("Ubah")
    officer.presses("Judul")
    officer.types("Ada Apa di PTSP")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.summary == "Ada Apa di PTSP"


@pytest.mark.parametrize("word", ["simpan", "save", "ya", "1"])
def test_a_preview_that_is_no_longer_in_sight_is_shown_before_it_is_saved(empty_office, word):
    officer = empty_office.editor
    officer.types(LINE, at="2019-11-14T09:00")
    officer.types(word, at="2019-11-14T11:00")
    assert empty_office.events == []
    if word in ("simpan", "save"):
        officer.presses("Simpan")
        assert len(empty_office.events) == 1


@pytest.mark.parametrize(("word", "held"), [("ya", False), ("ok", False), ("batal", True)])
def test_a_word_answers_whatever_waits_for_save(office, word, held):
    editor = office.editor
    editor.types("/libur 27 Desember karena pawai")
    assert "Simpan" in editor.labels
    editor.types(word)
    assert (date(2019, 12, 27) in office.desk.now_there.days) is not held


def test_going_on_shows_the_draft_and_saves_nothing(empty_office):
    officer = empty_office.editor
    shown = officer.types(LINE)
    assert officer.types("lanjut") == shown
    officer.types("besok jakbar ada?")
    assert officer.types("lanjut") == shown
    assert officer.types("lanjut") == shown
    assert empty_office.events == []


@pytest.mark.parametrize("word", ["ya", "simpan", "ok"])
def test_a_yes_is_no_room(empty_office, word):
    officer = empty_office.editor
    officer.types("/tambah")
    asked = officer.types("MKG 3")
    assert officer.types(word) == asked
    assert officer.types("besok jam berapa bukanya?") != asked
    assert officer.types("lanjut") == asked


def test_a_step_is_skipped_though_something_else_was_shown_since(empty_office):
    officer = empty_office.owner
    officer.types("/tambah")
    asked = officer.types("MKG 3")
    officer.types("/riwayat")
    assert officer.types("lewati") != asked
    assert "lewati" not in officer.text.lower()
    assert officer.types("kembali") == asked


@pytest.mark.parametrize("line", ["/hapus mkg 3", "/cancel mkg 3", "/delete mkg 3"])
def test_a_command_by_another_word_is_that_command_for_an_officer(office, line):
    meant = office.editor.types("/batal mkg 3")
    assert office.editor.types(line) == meant
    assert office.stranger.types(line) != meant


def test_a_command_that_nobody_knows_is_no_part_of_the_draft(empty_office):
    officer = empty_office.editor
    shown = officer.types(LINE)
    officer.types("/ngawur taman menteng")
    assert officer.types("lanjut") == shown


def test_of_three_events_begun_each_comes_up_again(empty_office):
    officer = empty_office.editor
    for place in ("Blok M Square", "Bella Terra", "Lapangan Banteng"):
        officer.types(f"/tambah {place} besok 9-12")
    officer.types("simpan")
    officer.presses("Lanjutkan: ")
    officer.types("simpan")
    officer.presses("Lanjutkan: ")
    officer.types("simpan")
    saved = {event.venue for event in empty_office.events}
    assert saved == {"blok-m-square", "bella-terra", "lapangan-banteng"}


def test_a_change_that_waits_is_told_of_behind_a_question_and_shown_again(office):
    editor = office.editor
    shown = editor.types("/libur 27 Desember karena pawai")
    editor.types("besok ada?")
    assert len(editor.beside) == 1
    editor.types("lusa?")
    assert editor.beside == []
    assert editor.types("lanjut") == shown
    editor.types("ya")
    assert date(2019, 12, 27) in office.desk.now_there.days


@pytest.mark.parametrize(
    "words", ["catatan: bawa KTP asli, fotokopi tidak perlu", "bawa KTP, tidak perlu fotokopi"]
)
def test_a_statement_with_a_no_in_it_is_no_question(empty_office, words):
    officer = empty_office.editor
    officer.types(LINE)
    officer.types(words)
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert "ktp" in (event.note or "").lower()


def test_a_place_may_begin_like_a_question(empty_office):
    officer = empty_office.editor
    officer.types("/tambah")
    asked = officer.text
    officer.types("Any Plaza Blok M")
    assert officer.beside == []
    assert officer.text != asked
