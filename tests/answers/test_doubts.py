"""Days that no calendar has, spans that run backwards, names that may be two things."""

from datetime import date

from handlers.speech.reply import AskedBack, Asking, DayAsked, OfferKind, Schedule
from handlers.understanding.meaning import DayProblem
from schedule_data.model.query import DaySpan


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
