"""What is this permit? What it is, what replaced it, the official page, and where PTSP is next."""

from datetime import date

import pytest

from handlers.speech.facts import Term
from handlers.speech.offer import OfferKind
from handlers.speech.reply import Schedule, ServiceTold
from schedule_data.model.query import DaySpan


def links(citizen):
    return [s.link for p in citizen.said.paragraphs for line in p.lines for s in line if s.link]


def test_syarat_imb_tells_what_replaced_it_its_page_and_where_ptsp_is_next(citizen):
    reply = citizen.asks("Syarat IMB apa?")
    assert isinstance(reply, ServiceTold)
    (told,) = reply.permits
    assert (told.permit.code, told.successor.code) == ("IMB", "PBG")
    assert told.permit.page in links(citizen)
    assert reply.next.days == DaySpan.day(date(2019, 11, 14))
    assert all(place.ask_first for place in reply.next.places)


def test_requirements_and_fees_are_told_only_where_the_data_has_them(citizen):
    (told,) = citizen.asks("Syarat IMB apa?").permits
    assert told.permit.fee is None
    (grave,) = citizen.asks("biaya IPTM berapa?").permits
    assert grave.permit.fee is not None


def test_a_fact_that_wants_checking_is_not_told_as_certain(citizen):
    (told,) = citizen.asks("what is SKDU?").permits
    assert not told.permit.sure


def test_a_service_lists_its_permits_to_choose_from(citizen):
    reply = citizen.asks("syarat izin praktik apa saja?")
    assert isinstance(reply, ServiceTold)
    assert [service.slug for service in reply.services] == ["praktik"]
    assert len(citizen.offers(OfferKind.PERMIT)) == 6
    told = citizen.presses(citizen.token("SIPB"))
    assert [each.permit.code for each in told.permits] == ["SIPB"]


def test_asking_where_an_outdated_permit_is_given_says_that_it_is_replaced(citizen):
    reply = citizen.finds("urus SIUP besok di mana?")
    assert [told.permit.code for told in reply.outdated] == ["SIUP"]
    assert reply.section.places


def test_the_day_of_an_earlier_question_does_not_count_for_what_a_permit_is(citizen):
    citizen.asks("PTSP minggu depan di mana?")
    assert citizen.asks("Syarat IMB apa?").next.days == DaySpan.day(date(2019, 11, 14))


def test_a_day_that_is_named_with_the_permit_counts(citizen):
    reply = citizen.asks("syarat IMB apa, akhir pekan ini bisa diurus di mana?")
    weekend = DaySpan(date(2019, 11, 16), date(2019, 11, 17))
    told = reply.next.days if isinstance(reply, ServiceTold) else reply.section.days
    assert told == weekend


def test_after_a_permit_its_service_is_kept_for_the_next_question(citizen):
    citizen.asks("Syarat IMB apa?")
    reply = citizen.finds("kalau besok?")
    assert [service.slug for service in reply.scope.services] == ["bangunan"]


def test_asked_what_is_needed_for_nothing_in_particular_the_services_are_the_choices(citizen):
    reply = citizen.asks("syaratnya apa saja?")
    assert isinstance(reply, ServiceTold)
    assert [offer.service.slug for offer in citizen.offers(OfferKind.SERVICE)] == [
        service.slug for service in reply.services
    ]
    told = citizen.presses(citizen.token("Izin makam"))
    assert [service.slug for service in told.services] == ["makam"]


def test_on_a_day_with_nothing_a_permit_leads_to_the_next_day(citizen):
    reply = citizen.asks("Syarat IMB apa?", at="2019-11-10T09:00")
    assert reply.next.days == DaySpan.day(date(2019, 11, 11))


def test_a_permit_that_is_served_on_no_known_day_is_told_all_the_same(citizen_of):
    citizen = citizen_of(events=[], only=True)
    reply = citizen.asks("Syarat IMB apa?")
    assert reply.permits
    assert reply.next is None
    assert citizen.lines()


UNKNOWN = {
    Term.FEE: "Saya tidak tahu biayanya. Silakan tanya ke Tanya PTSP 1500164.",
    Term.TIME: "Saya tidak tahu berapa lama prosesnya. Silakan tanya ke Tanya PTSP 1500164.",
}


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("brp biaya imb", {Term.FEE}),
        ("urus imb berapa duit?", {Term.FEE}),
        ("bikin PBG gratis ga", {Term.FEE}),
        ("how much is a building permit", {Term.FEE}),
        ("is a building permit free?", {Term.FEE}),
        ("berapa lama jadi IMB", {Term.TIME}),
        ("IMB berapa hari kelarnya", {Term.TIME}),
        ("how long does a PBG take?", {Term.TIME}),
        ("syarat PBG apa aja", {Term.NEEDS}),
        ("urus IMB perlu bawa apa", {Term.NEEDS}),
        ("what documents do I need for a PBG?", {Term.NEEDS}),
        ("syarat dan biaya IMB", {Term.NEEDS, Term.FEE}),
    ],
)
def test_what_is_asked_of_a_permit_is_heard_and_where_the_desk_is_comes_behind(
    citizen, words, terms
):
    reply = citizen.asks(words)
    assert isinstance(reply, ServiceTold)
    assert reply.terms == terms
    assert {service.slug for service in reply.services} == {"bangunan"}
    assert reply.next.places


@pytest.mark.parametrize(("words", "term"), [("brp biaya imb", "f"), ("berapa lama jadi imb", "t")])
def test_what_is_not_known_is_said_with_where_to_ask_and_no_figure_is_made_up(citizen, words, term):
    citizen.asks(words)
    assert UNKNOWN[Term(term)] in citizen.lines()
    assert not any("Rp" in line or "hari kerja" in line for line in citizen.lines())


def test_a_fee_that_is_known_is_told_and_not_said_to_be_unknown(citizen):
    citizen.asks("biaya IPTM berapa?")
    assert not any("tidak tahu" in line for line in citizen.lines())
    assert any(line.startswith("Biaya: ") for line in citizen.lines())


def test_the_permit_that_is_chosen_next_answers_the_same_question(citizen):
    citizen.asks("izin bangunan biayanya berapa?")
    reply = citizen.presses(citizen.token("PBG"))
    assert reply.terms == {Term.FEE}
    citizen.asks("gratis ga?")
    assert [told.permit.code for told in citizen.result.reply.permits] == ["PBG"]


@pytest.mark.parametrize("words", ["biayanya?", "berapa lama?", "bayar ga?", "perlu bawa apa?"])
def test_a_question_behind_it_is_about_the_permit_that_was_just_told_of(citizen, words):
    citizen.asks("syarat NIB apa aja")
    assert [told.permit.code for told in citizen.asks(words).permits] == ["NIB"]


@pytest.mark.parametrize("words", ["gratis ga", "bayar ga?", "PTSP bayar ga?", "is PTSP free?"])
def test_the_fee_of_nothing_in_particular_is_not_taken_for_a_question_of_where(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, ServiceTold)
    assert reply.terms == {Term.FEE}
    assert len(citizen.offers(OfferKind.SERVICE)) == 5


def test_where_a_fee_is_said_in_passing_it_is_a_question_of_where(citizen):
    assert citizen.finds("PTSP besok di mana, bayar?").section.places


def test_the_button_below_a_replaced_permit_says_again_that_it_is_replaced(citizen):
    citizen.asks("Syarat IMB apa?")
    reply = citizen.presses(citizen.token("Urusnya di mana?"))
    assert [told.permit.code for told in reply.outdated] == ["IMB"]


def test_how_long_a_paper_of_another_office_takes_is_said_to_be_theirs(citizen):
    assert citizen.asks("berapa lama jadi KTP").papers == ("ktp",)


@pytest.mark.parametrize("words", ["syaratnya apa", "berapa biayanya", "what does it need?"])
def test_a_permit_named_with_where_is_the_one_whose_needs_are_asked(citizen, words):
    assert isinstance(citizen.asks("kalo SIUP?"), Schedule)
    assert [told.permit.code for told in citizen.asks(words).permits] == ["SIUP"]


@pytest.mark.parametrize("words", ["kalo yang pbg", "kalau PBG?", "what about PBG?"])
def test_another_permit_behind_what_one_needs_is_told_the_same_way(citizen, words):
    citizen.asks("syarat nib")
    reply = citizen.asks(words)
    assert isinstance(reply, ServiceTold)
    assert [told.permit.code for told in reply.permits] == ["PBG"]


def test_another_permit_behind_where_one_is_is_asked_for_by_place(citizen):
    citizen.asks("kalo SIUP?")
    assert isinstance(citizen.asks("kalo NIB?"), Schedule)


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("aku mau buka warteg, izinnya apa", "usaha"),
        ("mau buka warung, syaratnya apa aja", "usaha"),
        ("syarat izin renov rumah", "bangunan"),
    ],
)
def test_what_one_wants_to_open_or_build_names_the_permit(citizen, words, service):
    reply = citizen.asks(words)
    assert isinstance(reply, ServiceTold)
    assert [each.slug for each in reply.services] == [service]
