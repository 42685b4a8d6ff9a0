"""Tokens: ASCII, 1 to 64 bytes, the same in every process, and harmless whoever sends them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.choice import MOST_BYTES, Action, Chosen, decode, encode
from handlers.speech.reply import Said, Saying, Schedule
from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query
from schedule_data.snapshot import packaged_snapshot

AGENDA = Agenda(packaged_snapshot())
PERMITS = [p.code for service in AGENDA.services.values() for p in service.permits]
KINDS = sorted({venue.kind for venue in AGENDA.venues.values()})


def some(slugs, most=4):
    return st.frozensets(st.sampled_from(sorted(slugs)), max_size=most)


days = st.tuples(st.dates(), st.dates()).map(sorted).map(lambda pair: DaySpan(*pair))
queries = st.builds(
    Query,
    when=st.none() | days,
    at=st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    regions=some(AGENDA.regions, 6),
    places=some(AGENDA.venues, 2),
    services=some(AGENDA.services, 5),
    kinds=some(KINDS, 2),
)
choices = st.builds(
    Chosen,
    action=st.sampled_from(list(Action)),
    query=queries,
    page=st.integers(0, 500),
    detail=st.none() | st.sampled_from([*PERMITS, "id", "en"]),
)
languages = st.sampled_from(["id", "en"])


@given(choices, languages)
def test_what_a_button_means_comes_back(chosen, language):
    token = encode(chosen, language)
    assert token.isascii()
    assert 1 <= len(token) <= MOST_BYTES
    assert decode(token, AGENDA) == (chosen, language)


@given(st.frozensets(st.text(min_size=1, max_size=30), max_size=40), languages)
def test_however_much_was_named_a_token_stays_short(slugs, language):
    query = Query(places=slugs, when=DaySpan(date.min, date.max), at=time(23, 59))
    token = encode(Chosen(Action.FIND, query, page=10**9), language)
    assert len(token.encode()) <= MOST_BYTES


@given(st.text(max_size=80) | st.from_regex(r"1[ie][a-z][0-9a-z.*-]{0,60}", fullmatch=True))
def test_a_made_up_token_means_nothing_or_something_harmless(token):
    decoded = decode(token, AGENDA)
    assert decoded is None or isinstance(decoded[0], Chosen)


def test_the_tokens_of_buttons_sent_long_ago_still_mean_the_same():
    query = Query(
        when=DaySpan(date(2019, 11, 15), date(2019, 11, 17)),
        regions=frozenset({"jakarta-utara"}),
        services=frozenset({"usaha"}),
        places=frozenset({"mkg-3"}),
    )
    assert encode(Chosen(Action.FIND, query, page=2), "en") == "1ef2.fsyq-2..1u.pr0zcgg"


@pytest.mark.parametrize(
    "token", ["", "x", "1", "1if", "2if", "1ifzzz.zzzzz-zzzzz", "1ip....pzzzzzz"]
)
def test_a_hostile_token_gets_an_answer(citizen, token):
    citizen.presses(token)
    assert citizen.lines()


def test_the_button_of_a_place_that_is_gone_gets_a_kind_word(citizen):
    gone = Chosen(Action.PLACE, Query(places=frozenset({"a-mall-that-was"})))
    reply = citizen.presses(encode(gone, "en"))
    assert isinstance(reply, Said)
    assert reply.saying is Saying.OLD_BUTTON


def test_a_button_of_more_places_than_fit_leans_on_the_last_question(citizen_of):
    from schedule_data.model.event import Event
    from schedule_data.model.place import Venue

    day = date(2019, 11, 14)
    venues = [Venue(f"pasar-{n}", f"Pasar Nomor {n}", "market", "jakarta-pusat") for n in range(8)]
    events = [Event(v.slug, "PTSP", v.slug, first_day=day, last_day=day) for v in venues]
    citizen = citizen_of(events=events, venues=venues, only=True)
    words = ", ".join(venue.name for venue in venues)
    assert len(citizen.finds(f"hari ini di {words}?").scope.venues) == 8
    reply = citizen.presses(citizen.token("15 Nov"))
    assert isinstance(reply, Schedule)
    assert len(reply.scope.venues) == 8
    assert reply.section.days == DaySpan.day(date(2019, 11, 15))
