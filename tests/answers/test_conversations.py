"""Two and three turns as citizens hold them, in both languages: what each answer is about."""

from datetime import date, time

import pytest

from handlers.speech.reply import Said, Schedule, ServiceTold, Upcoming
from schedule_data.model.query import DaySpan, Query

TODAY = DaySpan.day(date(2019, 11, 14))
TOMORROW = DaySpan.day(date(2019, 11, 15))
SATURDAY = DaySpan.day(date(2019, 11, 16))
SUNDAY = DaySpan.day(date(2019, 11, 17))
MONDAY = DaySpan.day(date(2019, 11, 18))
BARAT = "jakarta-barat"
WEEKEND = DaySpan(date(2019, 11, 16), date(2019, 11, 17))

NEXT_WEEK = DaySpan(date(2019, 11, 18), date(2019, 11, 24))
NEXT_SATURDAY = DaySpan.day(date(2019, 11, 23))
END_OF_DECEMBER = DaySpan(date(2019, 12, 22), date(2019, 12, 31))
TURN_OF_NOVEMBER = DaySpan(date(2019, 11, 30), date(2019, 12, 1))


def about(when=None, at=None, *, region=(), place=(), service=(), kind=()):
    def names(value):
        return frozenset({value} if isinstance(value, str) else value)

    return Query(
        when,
        None if at is None else time(at),
        regions=names(region),
        places=names(place),
        services=names(service),
        kinds=names(kind),
    )


def regions(reply):
    return [region.slug for region in reply.scope.regions]


CONVERSATIONS = {
    "an hour keeps the place, the permit and the day": (
        ("IMB di Blok M Square besok?", about(TOMORROW, place="blok-m-square", service="bangunan")),
        ("kalau jam 3 sore?", about(TOMORROW, 15, place="blok-m-square", service="bangunan")),
        ("kalau jam 10?", about(TOMORROW, 10, place="blok-m-square", service="bangunan")),
    ),
    "an hour keeps the region and the day": (
        ("is PTSP in South Jakarta tomorrow?", about(TOMORROW, region="jakarta-selatan")),
        ("what about 3 pm?", about(TOMORROW, 15, region="jakarta-selatan")),
    ),
    "an hour keeps both days of a weekend": (
        ("PTSP akhir pekan di MKG?", about(WEEKEND, place="mkg-3")),
        ("jam 10 pagi bisa?", about(WEEKEND, 10, place="mkg-3")),
    ),
    "where no day was named, an hour names none": (
        ("PTSP di MKG 3?", about(place="mkg-3")),
        ("jam 3 sore?", about(at=15, place="mkg-3")),
    ),
    "another day lets the hour go": (
        ("PTSP besok di jaksel jam 2 siang?", about(TOMORROW, 14, region="jakarta-selatan")),
        ("lusa?", about(SATURDAY, region="jakarta-selatan")),
    ),
    "an hour in a longer sentence": (
        ("PTSP besok di jaksel?", about(TOMORROW, region="jakarta-selatan")),
        ("jam 8 malam masih ada orang?", about(TOMORROW, 20, region="jakarta-selatan")),
    ),
    "an hour of a whole question is of today": (
        ("PTSP besok di jaksel?", about(TOMORROW, region="jakarta-selatan")),
        ("PTSP jam 8 malam ada di mana?", about(TODAY, 20)),
    ),
    "hours asked for in a letter": (
        ("IPTM di TPU Malaka hari Senin?", about(MONDAY, place="tpu-malaka", service="makam")),
        (
            "Terima kasih banyak. Apakah berkenan memberitahukan pukul berapa dibukanya?",
            about(MONDAY, place="tpu-malaka", service="makam"),
        ),
    ),
    "hours asked for on another day": (
        ("besok ada di TPU Malaka?", about(TOMORROW, place="tpu-malaka")),
        ("hari senin jam berapa bukanya ya", about(MONDAY, place="tpu-malaka")),
    ),
    "which are open in the evening may be any": (
        ("besok ada di TPU Malaka?", about(TOMORROW, place="tpu-malaka")),
        ("sabtu sore ada yang buka?", about(SATURDAY, 15)),
    ),
    "all of Jakarta lets the region go": (
        ("siup besok di jaksel?", about(TOMORROW, region="jakarta-selatan", service="usaha")),
        ("kalau seluruh jakarta?", about(TOMORROW, service="usaha")),
    ),
    "an hour with a day of its own takes that day": (
        ("PTSP besok di jaksel?", about(TOMORROW, region="jakarta-selatan")),
        ("kalau sabtu jam 10?", about(SATURDAY, 10, region="jakarta-selatan")),
    ),
    "a permit asked for with where is sought in the whole city": (
        ("PTSP di Blok M Square besok?", about(TOMORROW, place="blok-m-square")),
        ("iptm di mana ya", about(TOMORROW, service="makam")),
        ("kalau siup?", about(TOMORROW, service="usaha")),
    ),
    "the same of a region, in English": (
        ("PTSP tomorrow in South Jakarta?", about(TOMORROW, region="jakarta-selatan")),
        ("where for SIUP?", about(TOMORROW, service="usaha")),
    ),
    "dimana is di mana": (
        ("PTSP besok di jaksel?", about(TOMORROW, region="jakarta-selatan")),
        ("siup dimana?", about(TOMORROW, service="usaha")),
    ),
    "a permit asked for without where stays at the place": (
        ("PTSP di Blok M Square besok?", about(TOMORROW, place="blok-m-square")),
        ("kalau imb?", about(TOMORROW, place="blok-m-square", service="bangunan")),
    ),
    "where it is, after what it is": (
        ("what is SIUP?", about(service="usaha")),
        ("where?", about(service="usaha")),
        ("tomorrow?", about(TOMORROW, service="usaha")),
    ),
    "the one in the centre": (
        ("where is PTSP today?", about(TODAY)),
        ("the one in the centre", about(TODAY, region="jakarta-pusat")),
    ),
    "yang di pusat": (
        ("PTSP besok di mana?", about(TOMORROW)),
        ("yang di pusat", about(TOMORROW, region="jakarta-pusat")),
        ("kalau di utara atau timur?", about(TOMORROW, region=("jakarta-utara", "jakarta-timur"))),
    ),
    "a long question about the one in the centre": (
        ("where is PTSP today?", about(TODAY)),
        (
            "The one in the centre, is it open on Saturday?",
            about(SATURDAY, region="jakarta-pusat"),
        ),
    ),
    "the south, misspelt": (
        ("ptps hri ini dmn y", about(TODAY)),
        ("yg d seltan", about(TODAY, region="jakarta-selatan")),
    ),
    "hours and parts of the day are in the same answer": (
        ("PTSP di MKG 3 besok?", about(TOMORROW, place="mkg-3")),
        ("jam?", about(TOMORROW, place="mkg-3")),
        ("kalau sore?", about(TOMORROW, place="mkg-3")),
    ),
    "in the evening, and no longer at nine": (
        ("PTSP di MKG 3 besok jam 9 pagi?", about(TOMORROW, 9, place="mkg-3")),
        ("kalau malam?", about(TOMORROW, place="mkg-3")),
    ),
    "in the evening": (
        ("is PTSP at MKG 3 on Saturday?", about(SATURDAY, place="mkg-3")),
        ("and in the evening?", about(SATURDAY, place="mkg-3")),
    ),
    "any PTSP, which is any at all": (
        ("is PTSP at MKG 3 on Saturday?", about(SATURDAY, place="mkg-3")),
        ("any PTSP desk open tomorrow then?", about(TOMORROW)),
    ),
    "a whole question about what it costs": (
        ("siup di Blok M Square besok?", about(TOMORROW, place="blok-m-square", service="usaha")),
        ("ptsp besok di mana, bayar?", about(TOMORROW)),
    ),
    "in the morning, which is no greeting here": (
        ("PTSP di MKG 3 besok?", about(TOMORROW, place="mkg-3")),
        ("pagi bisa ga", about(TOMORROW, place="mkg-3")),
    ),
    "malls, in slang": (
        ("besok aja deh, yg deket rumah gue di cengkareng", about(TOMORROW, region=BARAT)),
        ("yaelah, yg di mol ada kaga", about(TOMORROW, kind="mall")),
    ),
    "closer to somewhere keeps the permit and the day": (
        ("iptm besok di Blok M Square?", about(TOMORROW, place="blok-m-square", service="makam")),
        (
            "apakah ada yang lebih dekat dengan Rawamangun?",
            about(TOMORROW, region="jakarta-timur", service="makam"),
        ),
    ),
    "the one in a named region keeps the day": (
        ("where is PTSP tomorrow?", about(TOMORROW)),
        ("the one in north jakarta?", about(TOMORROW, region="jakarta-utara")),
    ),
    "only parks, then only malls": (
        ("PTSP hari ini di mana?", about(TODAY)),
        ("yang di taman aja", about(TODAY, kind="park")),
        ("yang di mall aja", about(TODAY, kind="mall")),
    ),
    "cemeteries, named behind a day, are in every region": (
        ("PTSP hari ini di Jakarta Utara?", about(TODAY, region="jakarta-utara")),
        ("senin TPU", about(MONDAY, kind="cemetery")),
        ("taman kamis", about(TODAY, kind="park")),
    ),
    "the Saturday of the week that was told": (
        ("ptsp minggu depan jaktim", about(NEXT_WEEK, region="jakarta-timur")),
        ("AEON yang sabtu", about(NEXT_SATURDAY, place="aeon-jgc")),
    ),
    "the Saturday one of the week that was told": (
        ("where is PTSP next week?", about(NEXT_WEEK)),
        ("the saturday one", about(NEXT_SATURDAY)),
    ),
    "this Friday is not that of the week that was told": (
        ("PTSP minggu depan di mana?", about(NEXT_WEEK)),
        ("yang jumat ini", about(TOMORROW)),
    ),
    "the days that were asked back about stay": (
        ("akhir desember ada dimana", about()),
        ("yang jakut", about(END_OF_DECEMBER, region="jakarta-utara")),
    ),
    "the days that were asked back about stay, in English": (
        ("where is PTSP on 31 November?", about()),
        ("the one in south jakarta", about(TURN_OF_NOVEMBER, region="jakarta-selatan")),
    ),
    "malls and nothing more": (
        ("besok", about(TOMORROW)),
        ("mall", about(TOMORROW, kind="mall")),
    ),
    "parks and nothing more, in English": (
        ("PTSP tomorrow?", about(TOMORROW)),
        ("parks", about(TOMORROW, kind="park")),
    ),
    "the day after the one that was told": (
        ("PTSP di MKG 3 hari Sabtu?", about(SATURDAY, place="mkg-3")),
        ("besoknya?", about(SUNDAY, place="mkg-3")),
        ("hari sebelumnya?", about(SATURDAY, place="mkg-3")),
    ),
    "the day after, in English": (
        ("where is PTSP on Friday?", about(TOMORROW)),
        ("any in the north?", about(TOMORROW, region="jakarta-utara")),
        ("and the day after?", about(SATURDAY, region="jakarta-utara")),
    ),
    "the day after tomorrow is a day of its own": (
        ("where is PTSP on Sunday?", about(SUNDAY)),
        ("and the day after tomorrow?", about(SATURDAY)),
    ),
    "there is the place that was told": (
        ("PTSP di MKG 3 hari Sabtu?", about(SATURDAY, place="mkg-3")),
        ("di sana bisa urus siup gak?", about(SATURDAY, place="mkg-3", service="usaha")),
    ),
    "it is what was told": (
        ("is PTSP at MKG 3 on Saturday?", about(SATURDAY, place="mkg-3")),
        ("what time does it open?", about(SATURDAY, place="mkg-3")),
        ("is it there at 5 pm?", about(SATURDAY, 17, place="mkg-3")),
    ),
    "where is it names no place that was told": (
        ("is PTSP at MKG 3 on Saturday?", about(SATURDAY, place="mkg-3")),
        ("where is it tomorrow?", about(TOMORROW)),
    ),
    "the head office is no side of the city": (
        ("PTSP besok di mana?", about(TOMORROW)),
        ("kantor pusat", about(TOMORROW)),
    ),
    "there is, which says only that it exists": (
        ("is PTSP at MKG 3 on Saturday?", about(SATURDAY, place="mkg-3")),
        ("is there a PTSP counter anywhere tomorrow?", about(TOMORROW)),
    ),
}


@pytest.mark.parametrize("turns", CONVERSATIONS.values(), ids=CONVERSATIONS)
def test_each_answer_is_about_what_was_meant(citizen, turns):
    for words, meant in turns:
        citizen.asks(words)
        assert citizen.work.memories["test", "me"].query == meant, words


def test_all_but_one_region_leaves_that_out_and_is_told_so_in_short(citizen):
    reply = citizen.finds("PTSP besok selain jaksel?")
    assert {place.region.slug for place in reply.section.places} == {"jakarta-utara"}
    assert reply.scope.but.slug == "jakarta-selatan"
    assert any("selain Jakarta Selatan" in line for line in citizen.lines())
    reply = citizen.finds("except north jakarta?")
    assert {place.region.slug for place in reply.section.places} == {"jakarta-selatan"}
    assert any("except North Jakarta" in line for line in citizen.lines())


def test_other_than_the_place_that_was_told(citizen):
    citizen.asks("PTSP besok di Blok M Square?")
    reply = citizen.finds("selain blok m square")
    assert [venue.slug for venue in reply.scope.venues] == []
    assert reply.section.days == TOMORROW


def test_what_time_after_when_keeps_the_place(citizen):
    assert isinstance(citizen.asks("kapan PTSP di MKG 3?"), Upcoming)
    reply = citizen.finds("jam berapa?")
    assert [venue.slug for venue in reply.scope.venues] == ["mkg-3"]


def test_what_it_needs_after_where_is_about_the_same_permit(citizen):
    citizen.asks("siup di mana?")
    reply = citizen.asks("syaratnya apa?")
    assert isinstance(reply, ServiceTold)
    assert [service.slug for service in reply.services] == ["usaha"]


@pytest.mark.parametrize("words", ["what does it cost", "brp byrnya", "harus bawa ktp ga"])
def test_what_it_costs_or_needs_is_about_the_permit_of_the_last_question(citizen, words):
    citizen.asks("siup besok di jaksel?")
    reply = citizen.asks(words)
    assert isinstance(reply, ServiceTold)
    assert [service.slug for service in reply.services] == ["usaha"]
    assert regions(citizen.finds("kalau lusa?")) == ["jakarta-selatan"]


def test_pagi_kak_greets_also_in_the_middle_of_a_conversation(citizen):
    citizen.asks("PTSP di MKG 3 besok?")
    assert isinstance(citizen.asks("pagi kak"), Said)


def test_the_day_after_the_last_day_of_the_calendar_is_no_day(citizen):
    citizen.asks("PTSP 31 Desember 9999?")
    assert isinstance(citizen.asks("hari berikutnya?"), Schedule)
