"""What helps to answer beside the seven fields: doubts, slots, follow-ups, permits, kinds."""

from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.hearing import hear
from handlers.understanding.meaning import DayProblem, Slot, Understanding
from handlers.understanding.names import Names, compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names
from schedule_data.model.name import Name, NameKind
from schedule_data.model.query import DaySpan

THURSDAY = datetime(2019, 11, 14, 9, tzinfo=ZoneInfo("Asia/Jakarta"))


@cache
def names() -> Names:
    return compile_names(packaged_names())


def meaning(text: str) -> Understanding:
    return understand(text, now=THURSDAY, names=names())


def november(first: int, last: int | None = None) -> DaySpan:
    return DaySpan(date(2019, 11, first), date(2019, 11, last or first))


def test_a_day_that_no_calendar_has_comes_with_the_two_days_around_it() -> None:
    doubt = meaning("tgl 31 November ada di mana?").day_doubt
    assert doubt is not None
    assert doubt.problem is DayProblem.NO_SUCH_DAY
    assert doubt.words == "tgl 31 November"
    assert doubt.readings == (november(30), DaySpan.day(date(2019, 12, 1)))


def test_a_span_that_runs_backwards_comes_with_what_was_likely_meant() -> None:
    doubt = meaning("22 s.d. 4 November 2019").day_doubt
    assert doubt is not None
    assert doubt.problem is DayProblem.BACKWARDS
    assert doubt.readings == (november(22, 24), november(4, 22))


def test_the_beginning_of_a_month_is_vague_and_ten_days_are_offered() -> None:
    doubt = meaning("awal Desember di Tebet").day_doubt
    assert doubt is not None
    assert doubt.problem is DayProblem.VAGUE
    assert doubt.readings == (DaySpan(date(2019, 12, 1), date(2019, 12, 10)),)


@pytest.mark.parametrize("text", ["awal pekan depan", "early next week", "awal minggu depan"])
def test_the_beginning_of_a_week_is_vague_and_three_days_are_offered(text: str) -> None:
    doubt = meaning(text).day_doubt
    assert doubt is not None
    assert doubt.problem is DayProblem.VAGUE
    assert doubt.readings == (november(18, 20),)


def test_an_impossible_day_beside_a_clock_time_keeps_the_time_and_asks_for_the_day() -> None:
    found = meaning("31 November jam 10 di MKG")
    assert (found.when, found.at) == (None, time(10))
    assert found.day_doubt is not None


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("ingatkan saya setiap Kamis", Slot(3, None)),
        ("kirimin jadwal tiap Jumat jam 4 sore", Slot(4, time(16))),
        ("remind me every day at 7", Slot(None, time(7))),
        ("subscribe", None),
    ],
)
def test_a_reminder_has_its_weekday_and_hour_and_no_day(text: str, slot: Slot | None) -> None:
    found = meaning(text)
    assert (found.intent, found.slot, found.when) == ("subscribe", slot, None)


def test_a_question_of_when_is_told_from_one_that_names_a_day() -> None:
    assert meaning("kapan PTSP di Blok M Square?").asks_when
    assert meaning("when are you in Tebet").asks_when
    assert meaning("jadwal di TPU Malaka").asks_when
    assert not meaning("besok PTSP di mana?").asks_when


@pytest.mark.parametrize(
    "text", ["kalau besok?", "di jakbar?", "what about Sunday", "yang lain?", "jaksel"]
)
def test_few_words_lean_on_the_question_before(text: str) -> None:
    assert meaning(text).follows_up


@pytest.mark.parametrize("text", ["besok PTSP di mana?", "jadwal hari ini dong kak, terima kasih"])
def test_a_whole_question_leans_on_nothing(text: str) -> None:
    assert not meaning(text).follows_up


def test_now_is_the_moment_of_asking_and_a_named_hour_is_not() -> None:
    assert meaning("masih buka?").now_meant
    assert meaning("masih buka?").at == time(9)
    assert not meaning("jam 9 masih buka?").now_meant
    assert meaning("besok masih buka?").at is None


def test_permits_are_told_by_their_codes_in_the_order_of_the_words() -> None:
    assert meaning("SIUP sama IMB bedanya apa").permits == ("SIUP", "IMB")
    assert meaning("SIP dokter").permits == ("SIP",)
    assert meaning("oke sip").permits == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("besok di TPU ada?", ("cemetery",)),
        ("di taman aja, hari Kamis", ("park",)),
        ("di mall mana besok?", ()),
        ("PTSP goes to mall hari ini", ()),
        ("izin makam di Tebet", ()),
        ("Pasar Minggu besok", ()),
        ("jangan di taman, besok di mana", ()),
        ("selain TPU ada di mana", ()),
        ("not at a park please", ()),
        ("di luar mall ada ga", ()),
        ("anything outside the malls?", ()),
        ("di mal jakarta timur minggu depan ada?", ("mall",)),
        ("mall jaktim minggu depan", ("mall",)),
        ("malls in east jakarta next week", ("mall",)),
        ("mall pagi ini", ("mall",)),
        ("mall", ("mall",)),
        ("senin TPU", ("cemetery",)),
        ("selasa TPU jam brp", ("cemetery",)),
        ("makam minggu depan", ("cemetery",)),
        ("cemeteries monday", ("cemetery",)),
        ("taman kamis", ("park",)),
        ("parks thursday", ("park",)),
        ("TPU atau taman senin", ("cemetery", "park")),
        ("pasar jaksel besok", ("market",)),
        ("ptsp goes to mall jaktim", ()),
        ("perpanjang makam senin", ()),
        ("besok di taman sari", ()),
        ("pasar senen besok", ()),
        ("taman suropati besok", ()),
        ("pasar pagi besok", ()),
        ("where can I park tomorrow", ()),
        ("parkir mall nya dmn", ()),
        ("depan mall kelapa gading besok", ()),
        ("anak saya sekolah senin", ()),
        ("kantor lurah senen besok", ()),
        ("sabtu di mall kelapa gading", ()),
    ],
)
def test_a_kind_of_place_is_wanted_only_where_the_words_say_so(
    text: str, kinds: tuple[str, ...]
) -> None:
    assert meaning(text).kinds == kinds


@pytest.mark.parametrize("text", ["di taman aja", "di tpu ada ga?", "any park?"])
def test_who_asks_for_a_kind_of_place_asks_where(text: str) -> None:
    assert meaning(text).intent == "find"


@pytest.mark.parametrize("before", ["selain", "kecuali di", "bukan", "anywhere but", "except in"])
def test_no_region_is_asked_for_by_leaving_it_out(before: str) -> None:
    for name in packaged_names():
        if name.kind is NameKind.REGION and name.detail is None and not name.only_after:
            found = meaning(f"{before} {name.spelling}")
            assert name.slug not in found.regions, f"{before} {name.spelling}"


def test_a_region_that_is_left_out_is_never_among_those_asked_for() -> None:
    assert "jakarta-selatan" not in meaning("selain jaksel").regions
    assert len(meaning("selain jaksel").regions) == 5
    assert meaning("bukan jaksel tapi jakbar").regions == ("jakarta-barat",)
    assert meaning("selain mangga dua, besok di mana").name_doubt is None


@pytest.mark.parametrize("text", ["mangga dua besok?", "pramuka", "aeon mall"])
def test_a_name_that_may_be_two_things_is_asked_about_and_not_read(text: str) -> None:
    found = meaning(text)
    assert (found.regions, found.places) == ((), ())
    assert found.name_doubt is not None
    assert found.name_doubt.regions or found.name_doubt.places


def test_a_misspelt_name_that_may_be_two_names_is_asked_about() -> None:
    found = meaning("di kenayoran ada ga?")
    assert found.regions == ()
    assert found.name_doubt is not None
    assert found.name_doubt.regions == ("jakarta-pusat", "jakarta-selatan")


def test_the_words_show_their_language_or_do_not() -> None:
    assert meaning("where is it").language_shown
    assert not meaning("IMB 17/11").language_shown


def test_a_name_that_an_admin_adds_is_understood_misspelt_too() -> None:
    added = Name("pasaraya manggarai", NameKind.PLACE, "pasaraya-manggarai")
    more = compile_names((*packaged_names(), added))
    for text in ("besok di Pasaraya Manggarai", "besok di pasarya manggarai", "pasarayamanggarai"):
        found = understand(text, now=THURSDAY, names=more)
        assert found.places == ("pasaraya-manggarai",), text
        assert found.regions == (), text


@pytest.mark.parametrize(
    "text",
    [
        "🙏 ｂｅｓｏｋ di Tebet",
        "“besok” di Tebet",
        "be\u200bsok di Tebet",
        "bésok di Tebet",
        "*besok*",
    ],
)
def test_odd_letters_are_levelled_and_the_place_of_the_words_is_kept(text: str) -> None:
    heard = hear(text, names())
    assert [mention.known for mention in heard.days], text
    first, last = heard.days[0].first, heard.days[0].last
    start, end = heard.text.place(first, last)
    assert text[start:end] == heard.text.typed(first, last)
    assert len(heard.text.typed(first, last)) in (5, 6)
