"""Days that no calendar has, spans that run backwards, names that may be two things."""

from datetime import date

import pytest

from handlers.doubts import ask_name
from handlers.speech.offer import OfferKind
from handlers.speech.reply import AskedBack, Asking, DayAsked, Schedule, Upcoming
from handlers.understanding.meaning import DayProblem, NameDoubt
from schedule_data.model.query import DaySpan, Query


def readings(citizen):
    return [offer.days for offer in citizen.offers(OfferKind.DAYS)]


def test_a_day_that_does_not_exist_gets_the_likely_days_as_choices(citizen):
    reply = citizen.asks("31 November PTSP di mana?")
    assert isinstance(reply, DayAsked)
    assert reply.problem is DayProblem.NO_SUCH_DAY
    assert DaySpan.day(date(2019, 11, 30)) in readings(citizen)
    assert DaySpan.day(date(2019, 12, 1)) in readings(citizen)


def test_the_printed_span_that_runs_backwards_gets_its_likely_readings(citizen):
    reply = citizen.asks("PTSP di AEON JGC 22 s.d. 4 November 2019")
    assert isinstance(reply, DayAsked)
    assert reply.problem is DayProblem.BACKWARDS
    assert DaySpan(date(2019, 11, 22), date(2019, 11, 24)) in readings(citizen)
    told = citizen.presses(citizen.token("22–24 November 2019"))
    assert isinstance(told, Schedule)
    assert [place.venue.slug for place in told.section.places] == ["aeon-jgc"]


def test_the_beginning_of_a_month_is_asked_back(citizen):
    reply = citizen.asks("awal bulan PTSP di mana?")
    assert isinstance(reply, DayAsked)
    assert reply.problem is DayProblem.VAGUE
    assert reply.offers


def test_a_name_that_may_be_two_regions_is_asked_back_and_keeps_the_day(citizen):
    reply = citizen.asks("besok PTSP di mangga dua?")
    assert isinstance(reply, AskedBack)
    assert reply.asking is Asking.NAME
    told = citizen.asks("1")
    assert isinstance(told, Schedule)
    assert told.section.days == DaySpan.day(date(2019, 11, 15))
    assert len(told.scope.regions) == 1


def test_what_a_name_may_mean_can_be_places_and_days_too(agenda):
    doubt = NameDoubt(
        words="minggu",
        places=("mkg-3", "gone"),
        regions=("jakarta-selatan", "atlantis"),
        days=(DaySpan.day(date(2019, 11, 17)),),
    )
    reply = ask_name(doubt, Query(services=frozenset({"usaha"})), date(2019, 11, 14), agenda)
    queries = [offer.chosen.query for row in reply.offers for offer in row]
    assert [(q.regions, q.places, q.when) for q in queries] == [
        (frozenset({"jakarta-selatan"}), frozenset(), None),
        (frozenset(), frozenset({"mkg-3"}), None),
        (frozenset(), frozenset(), DaySpan.day(date(2019, 11, 17))),
    ]
    assert all(query.services == {"usaha"} for query in queries)


def test_a_doubt_about_nothing_that_the_schedule_has_is_no_question(agenda):
    doubt = NameDoubt(words="atlantis", regions=("atlantis",))
    assert ask_name(doubt, Query(), date(2019, 11, 14), agenda) is None


@pytest.mark.parametrize("words", ["aeon hari apa aja", "ptsp di aeon mall kapan?"])
def test_a_name_that_is_one_place_alone_in_the_schedule_is_answered_without_a_choice(
    citizen, words
):
    reply = citizen.asks(words)
    assert isinstance(reply, Schedule | Upcoming)
    assert "aeon-jgc" in str(reply)


def test_the_day_asked_for_stands_where_a_name_has_one_meaning_alone(citizen):
    reply = citizen.asks("tanggal 23 ptsp di aeon ada?")
    assert isinstance(reply, Schedule)
    assert [place.venue.slug for place in reply.section.places] == ["aeon-jgc"]
    assert reply.section.days == DaySpan.day(date(2019, 11, 23))
