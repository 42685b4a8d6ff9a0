"""Papers of other offices and other cities: said so at once, with what PTSP can do instead."""

from datetime import date

import pytest

from handlers.speech.offer import OfferKind
from handlers.speech.reply import AskedBack, Asking, NotHere, Schedule, ServiceTold
from schedule_data.model.query import DaySpan

TOMORROW = DaySpan.day(date(2019, 11, 15))


@pytest.mark.parametrize(
    ("words", "papers"),
    [
        ("bikin KTP di mana?", ("ktp",)),
        ("halo, saya mau perpanjang SIM besok di jaksel", ("sim",)),
        ("urus BPJS, KK dan KTP", ("bpjs", "kk", "ktp")),
        ("where can I renew my passport?", ("paspor",)),
        ("akta lahir syaratnya apa?", ("akta",)),
        ("mau bayar pajak motor", ("stnk",)),
        ("daftar nikah di KUA mana?", ("nikah",)),
        ("skck dimana ya", ("skck",)),
        ("bikin NPWP di mana?", ("npwp",)),
        ("urus sertifikat tanah di mana", ("tanah",)),
        ("kalau pajak PBB bisa?", ("pbb",)),
        ("ingatkan saya tiap jumat soal KTP", ("ktp",)),
        ("perpanjang SIM tanggal 31 November", ("sim",)),
    ],
)
def test_another_offices_paper_is_not_answered_as_if_it_were_ours(citizen, words, papers):
    reply = citizen.asks(words)
    assert isinstance(reply, NotHere)
    assert (reply.papers, reply.alone) == (papers, True)
    assert len(citizen.offers(OfferKind.SERVICE)) == 5


def test_each_service_of_ptsp_is_one_press_away(citizen):
    citizen.asks("bikin KTP di mana?")
    reply = citizen.asks("1")
    assert isinstance(reply, ServiceTold)
    assert [service.slug for service in reply.services] == ["usaha"]


def test_beside_one_of_ours_it_is_said_before_the_answer(citizen):
    reply = citizen.finds("mau urus KTP sama SIUP besok di jaksel")
    assert reply.section.days == TOMORROW
    assert [place.venue.slug for place in reply.section.places] == ["blok-m-square"]
    assert citizen.result.preface.papers == ("ktp",)


@pytest.mark.parametrize(
    ("words", "city", "beside"),
    [
        ("PTSP besok di Bekasi?", "bekasi", "jakarta-timur"),
        ("besok ada PTSP di Depok?", "depok", "jakarta-selatan"),
        ("PTSP tangsel besok?", "tangerang-selatan", "jakarta-selatan"),
        ("is PTSP in Bogor tomorrow?", "bogor", None),
    ],
)
def test_another_city_is_not_answered_with_jakarta(citizen, words, city, beside):
    reply = citizen.asks(words)
    assert isinstance(reply, NotHere)
    assert (reply.papers, reply.cities) == ((), (city,))
    regions = [offer.region.slug for offer in citizen.offers(OfferKind.REGION)]
    assert regions == ([beside] if beside else [])


def test_the_region_beside_that_city_is_one_press_away_on_the_same_day(citizen):
    citizen.asks("IMB besok di Depok?")
    reply = citizen.asks("1")
    assert isinstance(reply, Schedule)
    assert reply.section.days == TOMORROW
    assert [region.slug for region in reply.scope.regions] == ["jakarta-selatan"]
    assert [service.slug for service in reply.scope.services] == ["bangunan"]


def test_a_city_beside_a_region_is_said_before_the_answer(citizen):
    reply = citizen.finds("PTSP besok di bekasi atau jaktim?")
    assert [region.slug for region in reply.scope.regions] == ["jakarta-timur"]
    assert citizen.result.preface.cities == ("bekasi",)


def test_another_city_does_not_keep_the_region_that_was_asked_before(citizen):
    citizen.asks("IMB besok di jaksel?")
    assert isinstance(citizen.asks("kalau di depok?"), NotHere)
    reply = citizen.finds("kalau di jaktim?")
    assert [region.slug for region in reply.scope.regions] == ["jakarta-timur"]
    assert reply.section.days == TOMORROW


@pytest.mark.parametrize(
    "words",
    [
        "mau urus IMB, bawa KTP dan KK ya?",
        "saya orang Bekasi, PTSP besok di jaksel?",
        "sip makasih",
        "SIUP perlu NPWP dan fotokopi sertifikat tanah?",
        "PTSP di Jalan Surabaya besok?",
    ],
)
def test_a_paper_that_is_brought_and_a_city_that_one_comes_from_are_not_asked_for(citizen, words):
    assert not isinstance(citizen.asks(words), NotHere)
    assert citizen.result.preface is None


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_address_and_no_number_is_made_up(citizen, language):
    citizen.suggested = language
    for paper in (
        "KTP",
        "SIM",
        "paspor",
        "kartu keluarga",
        "akta lahir",
        "BPJS",
        "STNK",
        "KUA",
        "SKCK",
        "NPWP",
    ):
        assert isinstance(citizen.asks(f"urus {paper}"), NotHere), paper
        told = " ".join(citizen.lines())
        assert not any(sign.isdigit() for sign in told), told
        assert "http" not in told


@pytest.mark.parametrize(
    "words",
    [
        "sy di bekasi mau ke mkg jumat",
        "bekasi ke jaksel besok ada?",
        "Tangerang ke AEON Mall JGC, tgl 22 ada?",
        "from Bekasi to MKG 3 on Friday",
    ],
)
def test_a_city_from_which_one_goes_to_a_place_in_jakarta_is_an_origin(citizen, words):
    citizen.finds(words)
    assert citizen.result.preface is None


@pytest.mark.parametrize(
    ("words", "office", "unknown"),
    [
        ("kantor kelurahan tebet besok", True, ""),
        ("kantor walikota jaksel", True, ""),
        ("mall pelayanan publik kuningan", True, ""),
        ("kantor lurah senen buka ga besok", True, ""),
        ("ptsp di jl sudirman besok", False, "sudirman"),
        ("ptsp di kuta besok", False, "kuta"),
        ("besok di jaksel", False, None),
        ("besok di rumah saya", False, None),
        ("kelurahan tebet besok", False, None),
        ("Mall Taman Anggrek 23 nov ada?", False, "Mall Taman Anggrek"),
        ("kalibata city ada?", False, "kalibata city"),
        ("ptsp plaza senayan besok", False, "plaza senayan"),
        ("senayan city", False, "senayan city"),
        ("ptsp di Grand Indonesia besok", False, "Grand Indonesia"),
        ("besok di GI ada?", False, "GI"),
        ("PIM besok ada?", False, "PIM"),
        ("besok di taman anggrek", False, "taman anggrek"),
        ("cilandak town square besok", False, "cilandak town square"),
        ("rsud koja besok", False, "rsud koja"),
        ("mall artha gading", False, "mall artha gading"),
        ("Blok M Plaza besok", False, "Blok M Plaza"),
        ("mall wakanda besok", False, "mall wakanda"),
        ("plaza wakanda jaksel besok", False, "plaza wakanda"),
        ("mall of indonesia besok", False, "mall of indonesia"),
        ("dari kalibata city ke jaksel besok", False, None),
        ("tpu pondok ranggon hari senin", False, "tpu pondok ranggon"),
        ("tpu tanah kusir", False, "tpu tanah kusir"),
        ("tpu menteng pulo besok", False, "tpu menteng pulo"),
        ("TPU Wakanda Monday?", False, "TPU Wakanda"),
        ("bsm besok buka?", False, "bsm"),
        ("bsm open tomorrow?", False, "bsm"),
        ("yakin besok buka?", False, None),
        ("fix besok ada?", False, None),
        ("condet besok", False, None),
        ("senin TPU", False, None),
        ("tpu malaka senin", False, None),
        ("eon mol cakung jam brp", False, None),
        ("mall terbesar besok", False, None),
        ("mall tebet besok", False, None),
        ("mall jaksel besok", False, None),
        ("pasar minggu besok", False, None),
        ("tim ptsp besok di mana", False, None),
        ("besok di mall mana?", False, None),
        ("blok m square besok", False, None),
        ("mall kelapa gading besok", False, None),
        ("makam karet tengsin besok", False, None),
        ("aeon mall jakarta garden city besok", False, None),
    ],
)
def test_what_is_not_in_the_schedule_is_told_before_what_is(citizen, words, office, unknown):
    citizen.finds(words)
    told = citizen.result.preface
    assert (told.office, told.unknown) == (office, unknown) if unknown is not None else told is None


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("jl sudirman", "sudirman"),
        ("mall kokas", "mall kokas"),
        ("Pacific Place", "Pacific Place"),
        ("tamini square", "tamini square"),
    ],
)
def test_an_unknown_place_alone_is_told_and_the_region_asked_for(citizen, words, named):
    reply = citizen.asks(words)
    assert isinstance(reply, AskedBack)
    assert citizen.result.preface.unknown == named


@pytest.mark.parametrize("words", ["plaza senayan besok", "jaksel besok ada di plaza senayan?"])
def test_an_unknown_place_in_a_known_district_is_told_with_what_is_around_it(citizen, words):
    citizen.finds(words)
    assert citizen.result.preface.around
    assert citizen.result.query.regions == {"jakarta-selatan"}
    assert "all of Jakarta" not in " ".join(citizen.lines())


@pytest.mark.parametrize("words", ["di taman anggrek besok", "besok ke pasar wakanda"])
def test_an_unknown_place_is_no_wish_for_its_kind(citizen, words):
    citizen.finds(words)
    assert citizen.result.query.kinds == frozenset()


def test_an_unknown_place_does_not_keep_the_region_that_was_asked_before(citizen):
    citizen.asks("besok di jaksel?")
    reply = citizen.asks("kalau di kuta?")
    assert (reply.asking, reply.days) == (Asking.REGION, TOMORROW)


@pytest.mark.parametrize(
    ("words", "places", "regions"),
    [
        ("eon mol cakung jam brp", ["aeon-jgc"], []),
        ("aeon ada?", ["aeon-jgc"], []),
        ("condet besok", [], ["jakarta-timur"]),
        ("tpu pondok ranggon hari senin", [], ["jakarta-timur"]),
        ("tpu menteng pulo besok", [], ["jakarta-selatan"]),
    ],
)
def test_the_answer_is_about_the_place_or_what_lies_around_it(citizen, words, places, regions):
    reply = citizen.finds(words)
    assert [venue.slug for venue in reply.scope.venues] == places
    assert [region.slug for region in reply.scope.regions] == regions


@pytest.mark.parametrize(
    ("words", "city"),
    [
        ("ciledug", "tangerang"),
        ("bandara soetta", "tangerang"),
        ("aeon bsd ada?", "tangerang-selatan"),
        ("gading serpong", "tangerang-selatan"),
        ("gading serpong besok ada?", "tangerang-selatan"),
        ("saya tinggal di depok...", "depok"),
        ("i live in depok", "depok"),
    ],
)
def test_a_place_in_another_city_is_answered_in_one_voice(citizen, words, city):
    reply = citizen.asks(words)
    assert isinstance(reply, NotHere), reply
    assert (reply.cities, reply.alone, citizen.result.preface) == ((city,), True, None)


@pytest.mark.parametrize("words", ["di kantor lurah ada?", "kantor kelurahan", "city hall?"])
def test_an_office_that_stays_where_it_is_is_answered_in_one_voice(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, NotHere), reply
    assert (reply.office, reply.alone) == (True, True)
    assert reply.offers


@pytest.mark.parametrize(
    ("words", "papers"),
    [
        ("akta kelahiran anak", ("akta",)),
        ("sertifikat halal", ("halal",)),
        ("PIRT", ("pirt",)),
        ("perpanjangan str perawat", ("str",)),
        ("KJP pencairan kapan", ("kjp",)),
        ("halal certificate?", ("halal",)),
        ("KTP sama KJP", ("ktp", "kjp")),
    ],
)
def test_papers_that_ptsp_does_not_issue_or_that_nobody_told_us_of(citizen, words, papers):
    reply = citizen.asks(words)
    assert isinstance(reply, NotHere), reply
    assert reply.papers == papers


def test_who_issues_what_we_know_nothing_of_is_not_guessed(citizen):
    citizen.asks("sertifikat halal")
    (line,) = [line for line in citizen.lines() if "halal" in line]
    assert "1500164" in line
    assert "tidak mengurus" not in line
