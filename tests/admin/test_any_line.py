"""Whatever is typed at the desk gets a draft, a question or a clear refusal, and never an error."""

import string

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schedule_data.snapshot import packaged_snapshot

WORDS = st.sampled_from(
    ["PTSP", "di", "at", "MKG", "3", "Blok", "M", "Square", "AEON", "JGC", "setiap", "tiap",
     "every", "Kamis", "Senin", "Minggu", "minggu", "kedua", "bulan", "tanggal", "5", "20",
     "31", "1", "Nov", "Des", "November", "sampai", "until", "mulai", "from", "kecuali",
     "except", "libur", "holidays", "10.00", "21.00", "9-15", "10.00-21.00", "jam", "pukul",
     "lantai", "dasar", "2nd", "Tuesday", "terakhir", "pertama", "hari", "kerja", "IMB", "SIUP",
     "22-24", "24-22", "2019", "2020", ",", ".", "-", "&", "dan", "and", "10", "kali", "selama",
     "3", "tahun", "akhir", "istirahat", "kuota", "50", "besok", "lusa", "Menteng", "Jakarta",
     "Barat", "Jl.", "karena", "semua", "pindah", "ke", "tambah", "29", "Februari",
     "bawa", "KTP", "catatan", "0900-1500", "dst", "noon", "15-9", "mall", "orang", "tutup"]
)  # fmt: skip
LINES = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=120)
COMMANDS = st.sampled_from(
    ["/addevent", "/tambah", "/editevent", "/ubah", "/cancelevent", "/batal", "/events",
     "/acara", "/venues", "/tempat", "/closevenue", "/tutup", "/holiday", "/libur", "/confirm",
     "/konfirmasi", "/stale", "/usang", "/import", "/impor", "/export", "/undo", "/urung",
     "/admins", "/admin", "/audit", "/riwayat", "/desk"]
)  # fmt: skip
slow = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), print_blob=False
)


@slow
@given(LINES)
def test_any_text_behind_addevent_is_answered(office_of, line):
    officer = office_of(packaged_snapshot()).editor
    assert officer.types(f"/addevent {line}").strip()


@slow
@given(st.lists(st.tuples(COMMANDS, LINES) | st.tuples(st.just(""), LINES), min_size=1, max_size=4))
def test_any_conversation_of_an_owner_is_answered(office_of, messages):
    owner = office_of(packaged_snapshot()).owner
    for command, line in messages:
        text = f"{command} {line}".strip() or "x"
        assert owner.types(text).strip() or owner.said.pin or owner.said.choices


@slow
@given(st.lists(st.integers(0, 30) | LINES, min_size=1, max_size=8), COMMANDS)
def test_any_way_through_the_buttons_is_answered(office_of, steps, command):
    owner = office_of(packaged_snapshot()).owner
    owner.types(command)
    for step in steps:
        if isinstance(step, int) and owner.buttons:
            owner.sends_token(owner.buttons[step % len(owner.buttons)][1])
        else:
            owner.types(str(step) or "x")
        assert owner.said.paragraphs


@slow
@given(
    st.text(alphabet=string.ascii_lowercase + string.digits + ".-_", max_size=60).map("ai.".__add__)
    | st.text(max_size=64)
)
def test_a_made_up_button_does_no_harm(office_of, token):
    office = office_of(packaged_snapshot())
    before = office.desk.now_there
    office.owner.sends_token(token)
    assert office.desk.now_there is before
