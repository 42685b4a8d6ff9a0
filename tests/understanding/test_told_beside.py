"""A place that is told and not asked for: where it was last week, where somebody moved from."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from handlers.dialogue import asked
from handlers.understanding.names import Names, compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names

WEDNESDAY = datetime(2019, 11, 20, 9, tzinfo=ZoneInfo("Asia/Jakarta"))


@cache
def names() -> Names:
    return compile_names(packaged_names())


def where(text: str) -> set[str]:
    """The regions and places that the question is about."""
    query = asked(understand(text, now=WEDNESDAY, names=names()))
    return {*query.regions, *query.places}


@pytest.mark.parametrize(
    "text",
    [
        "weekend kemarin kan di mkg, weekend ini pindah ke mana?",
        "minggu lalu kan di blok m square minggu ini dimana",
        "kemarin saya ke lapangan banteng tutup, besok di mana ya?",
        "dua hari yg lalu saya ke mkg tp zonk, besok dimana dong",
        "kemarin di jaksel, hari ini pindah kemana?",
        "Last week it was at Blok M Square and I missed it. Where is it next week?",
        "I went to Lapangan Banteng yesterday and nobody was there!! WHERE ARE YOU TODAY",
        "yesterday you were in Tebet, where are you tomorrow?",
        "senin kemarin bapak saya ke tpu malaka kosong, jumat ini ada di mana pak",
        "sabtu lalu di bella terra. sabtu ini lokasinya?",
        "kmrn gue ke blok m square gaada orang, skrg pindah kmn",
        "di mkg kemarin rame banget, besok mangkal di mana",
    ],
)
def test_where_it_was_does_not_narrow_the_question_where_it_is(text: str) -> None:
    assert where(text) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("kemarin ke mkg tutup, besok buka ga?", "mkg-3"),
        ("kemarin di mkg ya?", "mkg-3"),
        ("kemarin di mana? di mkg?", "mkg-3"),
        ("kemarin di blok m square, besok di mkg ada di lantai mana?", "mkg-3"),
        ("kemarin di jaksel, besok di jaksel juga di mana?", "jakarta-selatan"),
        ("besok di mkg, lusa di mana?", "mkg-3"),
        ("yesterday it was closed, where is it in Tebet today?", "jakarta-selatan"),
        ("minggu lalu di MKG sebelah mana?", "mkg-3"),
    ],
)
def test_a_place_that_the_question_is_about_stays(text: str, place: str) -> None:
    assert where(text) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("baru pindah dari grogol ke duren sawit nih, besok ptsp yg deket mana", "jakarta-timur"),
        ("pindahan dari tebet ke koja, loket terdekat besok di mana?", "jakarta-utara"),
        ("I moved from Grogol to Duren Sawit, where is the desk tomorrow?", "jakarta-timur"),
        ("we just relocated from Tebet to Kemayoran, anything near?", "jakarta-pusat"),
        ("saya dari grogol mau ke blok m square besok buka?", "blok-m-square"),
        ("saya pindah dari jaksel, sekarang di jaktim, besok di mana?", "jakarta-timur"),
        ("dari daerah grogol ke mkg, sabtu ada?", "mkg-3"),
        ("is it true you moved from bella terra to mkg", "mkg-3"),
        ("ptsp pindah dari blok m square ke lapangan banteng ya besok?", "lapangan-banteng"),
        ("otw dari cengkareng ke blok m square, masih buka ga", "blok-m-square"),
    ],
)
def test_where_somebody_comes_from_does_not_count_beside_where_they_go(
    text: str, place: str
) -> None:
    assert where(text) == {place}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("saya dari grogol, besok di mana?", {"jakarta-barat"}),
        ("dari jakbar sampai jaktim besok ada di mana aja", {"jakarta-barat", "jakarta-timur"}),
        ("jakbar atau jaktim besok?", {"jakarta-barat", "jakarta-timur"}),
        ("yang deket dari grogol atau tebet mana", {"jakarta-barat", "jakarta-selatan"}),
        ("from tebet or grogol, which is nearer?", {"jakarta-barat", "jakarta-selatan"}),
        ("dari tebet naik apa ya", {"jakarta-selatan"}),
    ],
)
def test_where_somebody_comes_from_counts_where_nothing_else_is_told(
    text: str, places: set[str]
) -> None:
    assert where(text) == places
