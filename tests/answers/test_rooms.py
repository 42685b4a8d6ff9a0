"""Where in the mall? A room is told in the citizen's language, with what stands on the sign."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.speech import rooms


@pytest.mark.parametrize(
    ("room", "told"),
    [
        ("Lantai Dasar", "ground floor (Lantai Dasar)"),
        ("lantai dasar, dekat lobi barat", "ground floor, near the west lobby"),
        ("Lantai 2", "floor 2 (Lantai 2)"),
        ("Lt. 3A", "floor 3A (Lt. 3A)"),
        ("Lantai UG", "floor UG (Lantai UG)"),
        ("Lobi Utama", "main lobby (Lobi Utama)"),
        ("Aula", "hall (Aula)"),
        ("Atrium Utama", "main atrium (Atrium Utama)"),
        ("depan Matahari", "in front of Matahari (depan Matahari)"),
        ("Di depan lobi", "in front of the lobby (Di depan lobi)"),
        ("Lantai 1 dekat eskalator", "floor 1, near the escalator (Lantai 1 dekat eskalator)"),
        ("Lantai 1, Hall B", "floor 1, Hall B (Lantai 1, Hall B)"),
        ("samping pintu masuk", "next to the entrance (samping pintu masuk)"),
    ],
)
def test_in_english_a_room_is_translated_and_the_sign_stands_beside_it(room, told):
    assert rooms.with_sign(room, "en").startswith(told)
    assert room in rooms.with_sign(room, "en")


@pytest.mark.parametrize(
    "room",
    ["Atrium", "Hall 1", "Lantai Fashion", "Lobby", "Lantai", "Lantai 1 blablabla", "dekat", "",
     "G-12", "Pendopo Agung", "Dasar"],
)  # fmt: skip
def test_what_is_not_known_or_is_the_same_stays_as_it_was_written(room):
    assert rooms.with_sign(room, "en") == room


@given(st.text(max_size=80))
@example("Lantai 2, dekat lobi")
@example("lantai ")
@example("dekat " * 12)
@example("/,;" * 20)
def test_no_words_break_it_the_sign_is_never_lost_and_indonesian_is_as_it_was(room):
    assert rooms.with_sign(room, "id") == room
    assert room in rooms.with_sign(room, "en")


def test_a_citizen_reads_it_behind_the_name_of_the_mall(citizen):
    citizen.asks("MKG 3 tomorrow")
    assert any(
        line == "MKG 3, Summarecon Mal Kelapa Gading · ground floor (Lantai Dasar)"
        for line in citizen.lines()
    )
    citizen.asks("besok di MKG 3")
    assert "MKG 3, Summarecon Mal Kelapa Gading · Lantai Dasar" in citizen.lines()
