"""What is asked of the wrong office: other offices' papers, cities that are not Jakarta."""

from datetime import datetime

import pytest

from handlers.understanding.meaning import Understanding
from handlers.understanding.names import compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names
from schedule_data.model.zone import JAKARTA

NAMES = compile_names(packaged_names())
THURSDAY = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)


def heard(text: str) -> Understanding:
    return understand(text, now=THURSDAY, names=NAMES)


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("mau bikin ktp dong", "ktp"),
        ("e-KTP saya hilang, urus di mana", "ktp"),
        ("where do I renew my ID card", "ktp"),
        ("perpanjang SIM di mana?", "sim"),
        ("SIM di mana kak", "sim"),
        ("sim keliling hari ini dimana", "sim"),
        ("surat izin mengemudi", "sim"),
        ("how do I get a driving licence", "sim"),
        ("renew my passport", "paspor"),
        ("paspor saya hilang", "paspor"),
        ("bisa bikin kk?", "kk"),
        ("kartu keluarga baru", "kk"),
        ("akta lahir di mana", "akta"),
        ("where can I get a birth certificate", "akta"),
        ("bpjs kesehatan bisa di sini?", "bpjs"),
        ("bayar pajak motor bisa?", "stnk"),
        ("perpanjang stnk besok", "stnk"),
        ("daftar nikah di mana ya", "nikah"),
        ("do you handle marriage registration", "nikah"),
        ("ktp/kk/akta bisa?", "ktp kk akta"),
        ("KTP dan KK hilang, urus di mana", "ktp kk"),
        ("mau urus IMB sekalian bikin KTP", "ktp"),
        ("kk gimana cara urus ktp", "ktp"),
    ],
)
def test_a_paper_of_another_office_is_told(text: str, papers: str) -> None:
    assert heard(text).foreign_papers == tuple(papers.split())


@pytest.mark.parametrize(
    "text",
    [
        "oke sip makasih",
        "SIP dokter syaratnya apa",
        "kak kk mau tanya",
        "makasih kk",
        "halo kk, besok di mana?",
        "syarat IMB bawa KTP sama KK?",
        "IMB butuh KTP ga",
        "KTP saya bekasi bisa urus IMB?",
        "fotokopi ktp, kk, npwp",
        "do i need my ktp for SIUP",
        "ktp saya ketinggalan",
        "akta notaris perlu ga buat siup",
        "bikin siup harus pakai akta pendirian?",
        "beli sim card",
        "pakai sim atau ktp boleh ga",
        "i lost my ktp, can i still apply for NIB",
        "surat kematian diperlukan ga buat iptm?",
        "besok di Blok M Square?",
    ],
)
def test_a_paper_that_is_brought_or_only_sounds_like_one_is_not_told(text: str) -> None:
    assert heard(text).foreign_papers == ()


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("besok di bekasi ada?", "bekasi"),
        ("bekasi?", "bekasi"),
        ("ptsp kota bekasi", "bekasi"),
        ("jaktim atau bekasi minggu ini", "bekasi"),
        ("yang deket depok", "depok"),
        ("jadwal tangsel", "tangerang-selatan"),
        ("Tangerang Selatan besok?", "tangerang-selatan"),
        ("tanggerang kapan", "tangerang"),
        ("PTSP bogor", "bogor"),
        ("is there PTSP in bandung", "bandung"),
        ("kamis di surabaya", "surabaya"),
        ("di medan ada?", "medan"),
        ("depok atau bogor", "depok bogor"),
        ("IMB rumah di Depok bisa di sini?", "depok"),
        ("halo kk ada ga di bekasi", "bekasi"),
    ],
)
def test_a_city_that_is_not_jakarta_is_told_and_adds_no_region(text: str, cities: str) -> None:
    found = heard(text)
    assert found.foreign_cities == tuple(cities.split())
    assert set(found.regions) <= ({"jakarta-timur"} if "jaktim" in text else set())


@pytest.mark.parametrize(
    "text",
    [
        "Jalan Bandung besok ada?",
        "Jl Surabaya Menteng",
        "jl. surabaya",
        "Jalan Raya Bogor",
        "RM Padang Bekasi",
        "lewat tol bogor",
        "stasiun bekasi dekat mana",
        "PTSP Cibubur Junction",
        "jati padang besok",
        "warga depok bisa ga?",
        "saya dari depok, besok di mana",
        "I live in depok, where is the nearest",
        "KTP Bekasi bisa?",
        "kereta dari bogor",
        "di medan merdeka barat",
        "malang sekali nasib saya",
        "solo karir",
        "kerja di bsd",
        "tante saya di surabaya nanya ptsp jakarta besok di mana",
        "rumah makan padang bekasi",
        "semarang masih buka?",
    ],
)
def test_a_street_a_dish_or_where_somebody_comes_from_is_no_city_asked_for(text: str) -> None:
    assert heard(text).foreign_cities == ()


@pytest.mark.parametrize("text", ["bekasi " * 500, "ktp kk " * 500, "bikin ktp di depok, " * 200])
def test_what_is_said_again_and_again_is_told_once(text: str) -> None:
    found = heard(text)
    assert len(found.foreign_papers) == len(set(found.foreign_papers)) <= 2
    assert len(found.foreign_cities) <= 1
