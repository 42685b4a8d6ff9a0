"""What holds for any message at all, at any moment."""

import string
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.understanding.cues import MOST_PLACES
from handlers.understanding.hearing import hear
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.names import Names, compile_names
from handlers.understanding.understand import summed_up, understand
from handlers.understanding.vocabulary.elsewhere import CITIES, PAPERS
from handlers.understanding.vocabulary.time_words import TIME_WORDS
from schedule_data.gazetteer import packaged_names
from schedule_data.model.query import DaySpan

JAKARTA = ZoneInfo("Asia/Jakarta")
REGIONS = {
    "jakarta-pusat", "jakarta-utara", "jakarta-barat", "jakarta-selatan", "jakarta-timur",
    "kepulauan-seribu",
}  # fmt: skip
ID = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
EN = "January February March April May June July August September October November December"
MONTHS_ID, MONTHS_EN = ID.split(), EN.split()
PAPER_SLUGS = {slug for slug, _ in PAPERS}
CITY_SLUGS = {slug for slug, _ in CITIES}
WORDS = sorted({word for _, _, _, spellings in TIME_WORDS for word in spellings.split()})

moments = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=JAKARTA)
)
words = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["di", "mana", "ptsp", "tebet", "blok m", "imb", "lantai", "sip", "where"]),
    st.sampled_from(["selain", "jaksel", "h-1", "sebelum", "natal", "week of", "in december"]),
    st.sampled_from(
        [
            "plaza",
            "kalibata city",
            "mall",
            "wakanda",
            "bikin",
            "ktp",
            "kk",
            "bekasi",
            "the north",
            "bukan mau",
            "one",
            "mangga dua",
        ]
    ),
    st.integers(0, 3000).map(str),
    st.text(max_size=6),
)
joints = st.sampled_from([" ", "", "-", "/", ".", ", ", ": ", " - ", "? ", "\n", "🙏"])
sentences = st.lists(st.tuples(words, joints), max_size=14).map(
    lambda parts: "".join(word + joint for word, joint in parts)
)
messages = st.one_of(st.text(max_size=200), sentences)


@cache
def names() -> Names:
    return compile_names(packaged_names())


def meaning(text: str, now: datetime) -> Understanding:
    return understand(text, now=now, names=names())


def moment(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=JAKARTA)


@settings(max_examples=400, deadline=None)
@given(messages, moments)
def test_any_message_at_any_moment_has_a_valid_meaning(text: str, now: datetime) -> None:
    found = meaning(text, now)
    assert found.intent in Intent
    assert found.when is None or found.when.start <= found.when.end
    assert set(found.regions) <= REGIONS
    assert list(found.regions) == sorted(set(found.regions))
    assert list(found.places) == sorted(set(found.places))
    assert list(found.services) == sorted(set(found.services))
    assert found.language in ("id", "en")
    assert set(found.foreign_papers) <= PAPER_SLUGS
    assert set(found.foreign_cities) <= CITY_SLUGS
    assert found.day_doubt is None or found.when is None
    assert found == meaning(text, now), "the same words mean the same twice"


@settings(max_examples=300, deadline=None)
@given(messages, moments, st.sampled_from(".!?"))
@example("¼%", datetime(2019, 11, 14, 9, tzinfo=JAKARTA), ".")
@example("jl sudirman 15%", datetime(2019, 11, 14, 9, tzinfo=JAKARTA), "!")
def test_capitals_and_a_closing_mark_change_nothing(text: str, now: datetime, mark: str) -> None:
    upper = "".join(c.upper() if c in string.ascii_lowercase else c for c in text)
    shouted, plain = meaning(upper, now), meaning(text, now)
    assert shouted.unknown_place.casefold() == plain.unknown_place.casefold()
    # A doubt and a place that nobody knows are quoted as they were typed.
    assert shouted == plain._replace(
        day_doubt=shouted.day_doubt,
        name_doubt=shouted.name_doubt,
        unknown_place=shouted.unknown_place,
    )
    assert meaning(text + mark, now) == plain


@pytest.mark.parametrize("ahead", range(7))
@pytest.mark.parametrize(
    ("name", "number"),
    [("Senin", 0), ("Selasa", 1), ("Rabu", 2), ("Kamis", 3), ("Jumat", 4), ("Sabtu", 5),
     ("hari Minggu", 6), ("Monday", 0), ("Tuesday", 1), ("Wednesday", 2), ("Thursday", 3),
     ("Friday", 4), ("Saturday", 5), ("Sunday", 6)],
)  # fmt: skip
def test_a_weekday_is_the_first_from_today_on_whatever_day_it_is(
    name: str, number: int, ahead: int
) -> None:
    today = date(2019, 11, 11) + timedelta(ahead)
    found = meaning(f"PTSP {name}?", moment(today)).when
    assert found is not None
    assert found.start == found.end
    assert found.start.weekday() == number
    assert today <= found.start < today + timedelta(7)


@pytest.mark.parametrize("year", range(2016, 2036))
def test_every_day_of_a_year_comes_back_in_words_and_figures(year: int) -> None:
    now = moment(date(2019, 11, 14))
    day = date(year, 1, 1)
    while day.year == year:
        for text in (
            f"{day.day} {MONTHS_ID[day.month - 1]} {year}",
            f"{day.day} {MONTHS_EN[day.month - 1]} {year}",
            f"{day.day}/{day.month}/{year}",
        ):
            found = meaning(text, now)
            assert found.when == DaySpan.day(day), text
            assert found.intent is Intent.FIND
        day += timedelta(1)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 27), st.integers(1, 12), st.dates(date(2018, 1, 1), date(2030, 1, 1)))
def test_a_day_without_a_year_is_the_next_such_day(day: int, month: int, today: date) -> None:
    found = meaning(f"{day + 1} {MONTHS_ID[month - 1]} di mana?", moment(today)).when
    assert found is not None
    assert (found.start.day, found.start.month) == (day + 1, month)
    assert today <= found.start <= today + timedelta(366)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2018, 1, 1), date(2030, 1, 1)), st.integers(1, 30))
def test_so_many_days_away_and_ahead(today: date, days: int) -> None:
    away = meaning(f"{days} hari lagi PTSP di mana?", moment(today)).when
    assert away == DaySpan.day(today + timedelta(days))
    ahead = meaning(f"jadwal {days} hari ke depan", moment(today)).when
    assert ahead == DaySpan(today, today + timedelta(days - 1))


WEEKDAYS = (("Senin", "Monday"), ("Selasa", "Tuesday"), ("Rabu", "Wednesday"),
            ("Kamis", "Thursday"), ("Jumat", "Friday"), ("Sabtu", "Saturday"))  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 5), st.integers(1, 9), st.dates(date(2018, 1, 1), date(2030, 1, 1)))
def test_so_many_such_weekdays_away_end_on_that_weekday(weekday: int, n: int, today: date) -> None:
    local, english = WEEKDAYS[weekday]
    first = today + timedelta((weekday - today.weekday() - 1) % 7 + 1)
    wanted = DaySpan.day(first + timedelta(7 * (n - 1)))
    assert meaning(f"{n} {local} lagi di mana", moment(today)).when == wanted
    assert meaning(f"where in {n} {english}s from now", moment(today)).when == wanted


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 5),
    st.sampled_from([("tgl 20", "the 20th"), ("Natal", "Christmas"), ("besok", "tomorrow"),
                     ("Rabu depan", "next Wednesday")]),
    st.sampled_from([("setelah", "after", 1), ("sebelum", "before", -1)]),
    st.dates(date(2018, 1, 1), date(2030, 1, 1)),
)  # fmt: skip
def test_a_weekday_after_or_before_a_day_is_the_nearest_such_on_that_side(
    weekday: int, day: tuple[str, str], side: tuple[str, str, int], today: date
) -> None:
    named = meaning(day[0], moment(today)).when
    assert named is not None
    local = meaning(f"{WEEKDAYS[weekday][0]} {side[0]} {day[0]}", moment(today)).when
    english = meaning(f"the {WEEKDAYS[weekday][1]} {side[1]} {day[1]}", moment(today)).when
    assert local == english
    assert local is not None
    assert local.start.weekday() == weekday
    away = (local.start - named.start).days * side[2]
    assert 1 <= away <= 7


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["besok", "Kamis depan", "17 November", "minggu ini", "tgl 5"]),
    st.sampled_from(["di Tebet", "di jakbar", "di Blok M Square", "untuk IMB", ""]),
    st.dates(date(2018, 1, 1), date(2030, 1, 1)),
)
def test_a_day_and_a_place_do_not_disturb_each_other(day: str, place: str, today: date) -> None:
    now = moment(today)
    both = meaning(f"PTSP {day} {place}", now)
    assert both.when == meaning(f"PTSP {day}", now).when
    assert both.regions == meaning(f"PTSP {place}", now).regions
    assert both.places == meaning(f"PTSP {place}", now).places


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(
        [
            "besok",
            "lusa",
            "hari ini",
            "today",
            "tomorrow",
            "3 hari lagi",
            "22 nov",
            "22/11",
            "25 December",
            "natal",
            "Kamis depan",
            "next friday",
            "besok pagi",
        ]
    ),
    st.integers(0, 24),
    st.integers(0, 24),
    st.sampled_from(["PTSP {day} {hours}", "{hours} {day} ada?", "aeon {day}, {hours}"]),
    st.dates(date(2018, 1, 1), date(2030, 1, 1)),
)
@example("besok", 10, 9, "aeon {day} {hours}", date(2019, 11, 14))
def test_two_whole_hours_beside_a_named_day_are_no_other_day(
    day: str, opens: int, closes: int, line: str, today: date
) -> None:  # fmt: skip
    said = line.format(day=day, hours=f"{opens}-{closes}")
    assert meaning(said, moment(today)).when == meaning(f"PTSP {day}", moment(today)).when, said


def test_a_hostile_message_of_four_thousand_characters_is_read_in_one_go() -> None:
    now = moment(date(2019, 11, 14))
    for piece in (
        " ",
        "7",
        "minggu ",
        "a",
        "😀",
        "jakarta barat ",
        "1/",
        "17-11 ",
        "jam 7 ",
        "s.d.",
        "perlu imb apa ",
        "selain jaksel ",
        "h-1 natal ",
        "bikin ktp ",
    ):
        text = (piece * 4096)[:4096]
        heard = hear(text, names())
        assert summed_up(heard, now) == meaning(text, now)
        # Steps that look at pairs of hints stay cheap only while there are few of each.
        assert all(len(places) <= MOST_PLACES for places in heard.cues.values()), piece
