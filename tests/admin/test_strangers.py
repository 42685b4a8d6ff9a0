"""For a stranger no command of the desk exists; each attempt is in the audit."""

import pytest

from handlers.admin.words import WORDS
from schedule_data.model.desk import Action

LINE = "PTSP di Blok M Square besok"


@pytest.mark.parametrize("word", sorted(WORDS))
def test_a_command_is_answered_as_an_unknown_word(office, word):
    mine = office.stranger.types(f"/{word} {LINE}")
    assert mine == office.stranger.types(f"/zzzzz {LINE}")
    assert office.stranger.types(f"/{word}") == office.stranger.types("/zzzzz")
    (tried,) = [e for e in office.desk.entries if e.action is Action.REFUSED]
    assert (tried.actor.address, tried.times) == ("99", 2)


@pytest.mark.parametrize("label", ["Simpan", "Ubah", "Batal"])
def test_an_officers_button_is_a_stranger_s_old_button(office, label):
    office.editor.types(f"/tambah {LINE} 9-12")
    officer = office.editor
    officer.types(f"/tambah {LINE} 9-12")
    before = office.desk.now_there
    told = office.stranger.sends_token(officer.token(label))
    assert told == office.stranger.sends_token("1xx")
    assert office.desk.now_there is before


def test_a_strangers_file_is_no_import(office):
    stranger = office.stranger
    sent = stranger.gives("jadwal.csv", b"venue,first_day\nmkg-3,2019-12-01\n")
    assert "Simpan" not in stranger.labels
    assert sent == stranger.gives("x.bin", b"")


def test_a_viewer_reads_and_changes_nothing(office):
    viewer = office.viewer
    assert "tidak mengizinkan" in viewer.types(f"/tambah {LINE}")
    assert "Blok M Square" in viewer.types("/acara blok m")
    assert viewer.labels == []
    assert office.desk.entries[-1].action is Action.REFUSED


def test_an_editor_is_no_owner(office):
    for command in ("/admin", "/riwayat"):
        assert "tidak mengizinkan" in office.editor.types(command)


def test_in_a_group_an_owner_is_answered_as_a_stranger(office):
    owner = office.person("1", group="-100")
    told = owner.types(f"/tambah {LINE} 9-12")
    assert told == office.person("99", group="-100").types(f"/zzzz {LINE} 9-12")


def test_a_button_of_the_desk_in_a_group_does_nothing(office):
    owner = office.owner
    owner.types("/riwayat")
    owner.types(f"/tambah {LINE} 9-12")
    token = owner.token("Simpan")
    before = office.desk.now_there
    office.person("1", group="-100").sends_token(token)
    assert office.desk.now_there is before


def test_a_made_up_invitation_says_nothing_of_a_desk(office):
    told = office.stranger.types("/start desk-guess")
    assert told == office.stranger.types("/start guess")


def test_an_officer_still_asks_as_a_citizen(office):
    assert "Blok M Square" in office.owner.types("PTSP hari ini di mana?")
    office.owner.types("/tambah PTSP di MKG 3 besok 10-15")
    assert "Blok M Square" in office.owner.types("PTSP hari ini di mana?")


def test_an_officers_no_to_deleting_their_data_is_no_command_of_the_desk(office):
    owner = office.owner
    owner.types("/hapusdata")
    assert "tidak ada yang dihapus" in owner.types("batal")
    assert "/batal" in owner.types("batal")


@pytest.mark.parametrize("who", ["editor", "viewer"])
@pytest.mark.parametrize(
    "line",
    ["/umumkan Besok libur", "/umumkan", "/announce Closed", "/kampanye", "/campaigns", "/admin",
     "/riwayat", "/admins", "/audit mkg"],
)  # fmt: skip
def test_an_owners_command_is_said_to_be_an_owners(office, who, line):
    officer = getattr(office, who)
    told = officer.types(line)
    assert ("“pemilik”" in told) or ("“owner”" in told), told
    (tried,) = [e for e in office.desk.entries if e.action is Action.REFUSED]
    assert tried.note in ("/announce", "/campaigns", "/admins", "/audit")
    assert "Blok M Square" in officer.types("besok libur?")  # no question was left open


EDITORS = ["/tambah", "/ubah", "/batal", "/tutup", "/libur", "/konfirmasi", "/impor", "/urung"]


@pytest.mark.parametrize("line", EDITORS)
def test_an_editors_command_is_said_to_be_an_editors(office, line):
    for each in (line, f"{line} {LINE}"):
        assert "“penyunting”" in office.viewer.types(each)
    assert len(office.desk.entries) == 1
