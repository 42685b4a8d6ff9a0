"""What a Telegram message looks like: escaped, within the limits, with all that was to be said."""

from hypothesis import given
from hypothesis import strategies as st

from bench._telegram_forms import text_of
from bot.channels.telegram.measure import MOST_UNITS, units_of
from bot.channels.telegram.render import MOST_ENTITIES, keyboard, pages
from handlers.message import Choice, Outgoing, Paragraph, Part, Span


def said(*paragraphs: Paragraph) -> Outgoing:
    return Outgoing(paragraphs, "id")


def line(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def test_a_place_is_numbered_and_what_is_strong_is_bold() -> None:
    place = Paragraph(
        ((Span("Blok M Square", strong=True), Span(", Lantai 5")), line("09.00–15.00")),
        Part.PLACE,
        1,
    )
    (page,) = pages(said(Paragraph((line("Kamis"),), Part.HEAD), place))
    assert page.html == ("<b>Kamis</b>\n\n<b>1. Blok M Square</b>, Lantai 5\n09.00–15.00")
    assert page.text == "Kamis\n\n1. Blok M Square, Lantai 5\n09.00–15.00"


def test_what_a_citizen_or_an_admin_typed_is_never_markup() -> None:
    hostile = '<b>x</b> & <a href="javascript:alert(1)">y</a> "\''
    (page,) = pages(said(Paragraph((line(hostile),))))
    assert "<a" not in page.html
    assert text_of(page.html) == hostile


def test_a_link_keeps_its_address_whole_and_only_web_addresses_are_links() -> None:
    link = Span("laman resmi", link='https://example.org/?a=1&b="2"')
    (page,) = pages(said(Paragraph(((link,),))))
    assert page.html == '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">laman resmi</a>'
    assert page.has_link
    (page,) = pages(said(Paragraph(((Span("x", link="javascript:alert(1)"),),))))
    assert page.html == "x"


def test_a_note_is_set_apart_in_italics() -> None:
    (page,) = pages(said(Paragraph((line("Cek dulu sebelum berangkat"),), Part.NOTE)))
    assert page.html == "<i>Cek dulu sebelum berangkat</i>"


def test_exactly_4096_units_are_one_message_and_one_more_are_two() -> None:
    two = Paragraph((line("a" * 4000), line("b" * 95)))
    assert [units_of(page.text) for page in pages(said(two))] == [4096]
    three = Paragraph((line("a" * 4000), line("b" * 96)))
    assert [units_of(page.text) for page in pages(said(three))] == [4000, 96]


def test_length_is_counted_as_telegram_counts_it_after_the_tags_are_read() -> None:
    assert len(pages(said(Paragraph((line("&" * 4096),))))) == 1
    assert len(pages(said(Paragraph((line("😀" * 2048),))))) == 1
    assert len(pages(said(Paragraph((line("😀" * 2049),))))) == 2


def test_a_long_list_is_split_between_places_and_never_inside_of_one() -> None:
    places = [
        Paragraph(((Span(f"Tempat {n}", strong=True),), line("x" * 90)), Part.PLACE, n)
        for n in range(1, 101)
    ]
    split = pages(said(*places))
    assert len(split) > 1
    for page in split:
        assert page.text.endswith("x" * 90)
        text_of(page.html)
    assert "".join(page.text for page in split).count("Tempat") == 100


def test_more_formatting_than_telegram_keeps_in_one_message_goes_into_the_next() -> None:
    places = [Paragraph(((Span("Tempat", strong=True),),), Part.PLACE, n) for n in range(1, 81)]
    assert [page.html.count("<b>") <= MOST_ENTITIES for page in pages(said(*places))] == [True] * 2


def test_nothing_to_say_is_no_message() -> None:
    assert pages(said()) == []
    assert pages(said(Paragraph(()), Paragraph((line("  "),)))) == []


def test_buttons_stand_in_their_rows() -> None:
    assert keyboard(((Choice("Besok", "f:1"), Choice("Peta", "m:1")), (), (Choice("X", "x"),))) == {
        "inline_keyboard": [
            [{"text": "Besok", "callback_data": "f:1"}, {"text": "Peta", "callback_data": "m:1"}],
            [{"text": "X", "callback_data": "x"}],
        ]
    }
    assert keyboard(()) is None


def test_more_buttons_than_telegram_takes_are_folded_and_the_last_left_out() -> None:
    many = keyboard([[Choice(f"{n}", f"t:{n}") for n in range(60)]] * 2)
    assert many is not None
    rows = many["inline_keyboard"]
    assert max(map(len, rows)) == 8
    assert sum(map(len, rows)) == 100


SPANS = st.builds(
    Span,
    st.text(max_size=300)
    | st.sampled_from(
        ["👨‍👩‍👧‍👦" * 700, "é" * 5000, "kata " * 1500, "x" * 9000, "😀" * 3000, "\ud800"]
    ),
    st.booleans(),
    st.none() | st.just("https://example.org/?a&b"),
)
PARAGRAPHS = st.builds(
    Paragraph,
    st.lists(st.lists(SPANS, max_size=4).map(tuple), max_size=4).map(tuple),
    st.sampled_from(Part),
    st.none() | st.integers(1, 99),
)


@given(st.lists(PARAGRAPHS, max_size=6))
def test_every_message_is_one_that_telegram_takes_and_no_word_is_lost(
    paragraphs: list[Paragraph],
) -> None:
    split = pages(Outgoing(tuple(paragraphs), "id"))
    for page in split:
        assert text_of(page.html) == page.text
        assert units_of(page.text) <= MOST_UNITS
        assert page.text.strip()
        page.html.encode()
    wanted = "".join(
        (f"{paragraph.number}." if paragraph.number else "")
        + "".join(span.text for spans in paragraph.lines for span in spans)
        for paragraph in paragraphs
    )
    assert squeezed("".join(page.text for page in split)) == squeezed(wanted)


def squeezed(text: str) -> str:
    return "".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())


def test_a_family_of_emoji_is_not_torn_apart() -> None:
    family = "👨‍👩‍👧‍👦"
    for page in pages(said(Paragraph((line(family * 700),)))):
        assert page.text.replace(family, "") == ""
