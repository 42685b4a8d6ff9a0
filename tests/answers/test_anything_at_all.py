"""Whatever is sent, whenever: an answer with words, buttons that work, and never an exception."""

from copy import deepcopy
from datetime import date, datetime, time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.message import Pressed, SharedLocation, Unreadable, Words

WORDS = [
    "ptsp",
    "hari",
    "ini",
    "besok",
    "lusa",
    "kemarin",
    "minggu",
    "depan",
    "akhir",
    "pekan",
    "jakbar",
    "jaktim",
    "blok",
    "m",
    "square",
    "mkg",
    "tpu",
    "malaka",
    "kapan",
    "di",
    "mana",
    "kalau",
    "jam",
    "7",
    "malam",
    "masih",
    "buka",
    "syarat",
    "imb",
    "siup",
    "izin",
    "makam",
    "31",
    "november",
    "22",
    "s.d.",
    "4",
    "17/11",
    "2019",
    "1",
    "2",
    "3",
    "9",
    "what",
    "about",
    "sunday",
    "where",
    "when",
    "weekend",
    "yang",
    "lain",
    "/besok",
    "/start",
    "halo",
    "makasih",
    "bahasa",
    "english",
    "ingatkan",
    "saya",
    "stop",
    "ktp",
    "sim",
    "bekasi",
    "depok",
    "urus",
    "selain",
    "pusat",
    "the",
    "one",
    "centre",
    "besoknya",
    "sebelumnya",
    "sana",
    "dimana",
    "mangga",
    "dua",
    "senen",
]
sentences = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
moments = st.datetimes(
    datetime.combine(date(1990, 1, 1), time.min), datetime.combine(date(2200, 1, 1), time.min)
)
contents = (
    st.builds(Words, st.text(max_size=300) | sentences)
    | st.builds(Pressed, st.text(max_size=70))
    | st.builds(SharedLocation, st.floats(), st.floats())
    | st.builds(Unreadable, st.text(max_size=10))
)
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def well_formed(citizen):
    said = citizen.said
    assert said.paragraphs
    assert all(any(span.text for span in line) for p in said.paragraphs for line in p.lines)
    numbers = [choice.number for row in said.choices for choice in row]
    assert numbers == sorted(set(numbers))
    for row in said.choices:
        for choice in row:
            assert choice.label
            assert choice.token.isascii()
            assert 1 <= len(choice.token) <= 64


@quick
@given(st.lists(contents, min_size=1, max_size=4), moments)
def test_any_conversation_gets_answers(citizen, messages, moment):
    citizen.work.memories.clear()
    citizen.work.people.kept.clear()
    for content in messages:
        citizen.sends(content, at=moment.isoformat())
        well_formed(citizen)


@quick
@given(sentences, moments, st.data())
def test_every_button_and_number_that_is_shown_works(citizen, words, moment, data):
    citizen.work.memories.clear()
    citizen.work.people.kept.clear()
    citizen.asks(words, at=moment.isoformat())
    buttons = [choice for row in citizen.said.choices for choice in row]
    if buttons:
        choice = data.draw(st.sampled_from(buttons))
        kept = deepcopy(citizen.work.people.kept), deepcopy(citizen.work.memories)
        picked = citizen.asks(str(choice.number))
        well_formed(citizen)
        citizen.work.people.kept, citizen.work.memories = kept
        assert citizen.presses(choice.token) == picked
