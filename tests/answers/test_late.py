"""Late in the day: the hours count, and where nobody knows them that is said."""

from datetime import date, time

import pytest

from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan


def event(uid, venue, day, **more):
    return Event(uid=uid, summary="PTSP", venue=venue, first_day=day, last_day=day, **more)


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("malem ini dimana", date(2019, 11, 14), time(18)),
        ("nanti malam masih buka?", date(2019, 11, 14), time(18)),
        ("sore ini ptsp dimana", date(2019, 11, 14), time(15)),
        ("Sunday evening where is ptsp", date(2019, 11, 17), time(18)),
        ("abis magrib masih buka ga", date(2019, 11, 14), time(18)),
        ("abis isya masih ada yg buka?", date(2019, 11, 14), time(19)),
        ("pulang kerja sempet ga", date(2019, 11, 14), time(18)),
        ("abis kantor besok bisa ga di jakut", date(2019, 11, 15), time(18)),
        ("besok abis pulang kantor ke mkg", date(2019, 11, 15), time(18)),
        ("habis sholat jumat ada di mana", date(2019, 11, 15), time(13)),
        ("ba'da jumat kemana", date(2019, 11, 15), time(13)),
        ("jumat depan habis jumatan di blok m", date(2019, 11, 22), time(13)),
        ("after friday prayers where is ptsp", date(2019, 11, 15), time(13)),
        ("sebelum jumatan ada dimana", date(2019, 11, 15), None),
        ("abis dzuhur di mana", date(2019, 11, 14), time(12, 30)),
        ("besok habis ashar masih ada ga", date(2019, 11, 15), time(15, 30)),
        ("pas makan siang bisa ga", date(2019, 11, 14), time(12)),
        ("jam istirahat buka ga", date(2019, 11, 14), time(12)),
        ("can I come on my lunch break tomorrow", date(2019, 11, 15), time(12)),
        ("jumat jam 10 malam mkg masih buka ga", date(2019, 11, 15), time(22)),
        ("malam kak, besok dimana", date(2019, 11, 15), None),
    ],
)
def test_late_in_the_day_the_hours_count(citizen, words, day, at):
    reply = citizen.finds(words)
    assert (reply.section.days, reply.at) == (DaySpan.day(day), at)


def test_when_the_break_itself_is_is_no_hour_to_come(citizen):
    assert citizen.finds("jam istirahat jam berapa").at is None


def test_tonight_is_no_earlier_than_now(citizen):
    assert citizen.finds("malam ini di mana?", at="2019-11-16T20:30").at == time(20, 30)


def test_what_closes_before_the_evening_is_told_with_its_hours(citizen_of):
    day = date(2019, 11, 15)
    desk = event("d", "mkg-3", day, opens=time(9), closes=time(15))
    reply = citizen_of(events=[desk], only=True).finds("besok malam masih buka?")
    assert reply.off_hours
    assert [place.closes for place in reply.section.places] == [time(15)]


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("yg buka sampe malem ada ga", date(2019, 11, 14), time(18)),
        ("sabtu buka sampai malam?", date(2019, 11, 16), time(18)),
        ("besok yang buka malam di mana", date(2019, 11, 15), time(18)),
        ("ada yg malam hari ga besok", date(2019, 11, 15), time(18)),
        ("besok buka hingga malam?", date(2019, 11, 15), time(18)),
        ("anything open late tomorrow?", date(2019, 11, 15), time(18)),
        ("is any desk open until late on Saturday", date(2019, 11, 16), time(18)),
        ("where can I go in the evening tomorrow", date(2019, 11, 15), time(18)),
        ("besok dari pagi sampe malem ada dimana aja", date(2019, 11, 15), None),
        ("selamat malam, besok buka di mana?", date(2019, 11, 15), None),
        ("besok buka, malam minggu saya pergi", date(2019, 11, 15), None),
    ],
)
def test_who_asks_what_is_open_until_the_evening_asks_at_that_hour(citizen, words, day, at):
    reply = citizen.finds(words)
    assert (reply.section.days, reply.at) == (DaySpan.day(day), at)


def test_where_nobody_knows_the_hours_the_answer_says_that_it_may_be_shut(citizen_of):
    day = date(2019, 11, 15)
    nobody_knows = event("d", "mkg-3", day)
    someone = citizen_of(events=[nobody_knows], only=True)
    reply = someone.finds("besok yang buka sampe malem di mana?")
    assert [(place.opens, place.closes) for place in reply.section.places] == [(None, None)]
    assert any("18.00" in line and "belum" in line for line in someone.lines())
