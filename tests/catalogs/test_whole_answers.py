"""Whole answers to read aloud. After a change that is meant, RENEW=1 writes them anew; the diff of
whole_answers.*.txt is what a reviewer reads.
"""

import os
from pathlib import Path

import pytest

THURSDAY = "2019-11-14T09:00"
ASKED = {
    "id": (
        (THURSDAY, "PTSP hari ini di mana?"),
        (THURSDAY, "2"),
        (THURSDAY, "PTSP di mana?"),
        (THURSDAY, "PTSP hari ini di Jakarta Timur?"),
        (THURSDAY, "kapan ada PTSP di Jakarta Timur?"),
        (THURSDAY, "PTSP minggu depan di mana?"),
        (THURSDAY, "Syarat IMB apa?"),
        (THURSDAY, "31 November PTSP di mana?"),
        ("2019-11-16T21:30", "MKG masih buka?"),
        ("2019-12-24T09:00", "PTSP besok di mana?"),
        ("2026-11-24T09:00", "PTSP hari ini di mana?"),
        (THURSDAY, "halo"),
        (THURSDAY, "/bantuan"),
        (THURSDAY, "/privasi"),
        (THURSDAY, "qwerty"),
    ),
    "en": (
        (THURSDAY, "where is PTSP today?"),
        ("2019-11-20T09:00", "where is PTSP this weekend in East Jakarta"),
        ("2019-11-16T19:40", "where is PTSP?"),
        (THURSDAY, "when is PTSP at TPU Malaka?"),
        (THURSDAY, "what is SIUP?"),
        ("2019-12-24T09:00", "where is PTSP tomorrow?"),
        ("2026-11-24T09:00", "is PTSP in North Jakarta today?"),
        (THURSDAY, "/help"),
        (THURSDAY, "/privacy"),
    ),
}


def told(citizen) -> str:
    blocks = []
    for each in citizen.said.paragraphs:
        lines = ["".join(span.text for span in line) for line in each.lines]
        blocks.append(
            "\n".join([f"{each.number}. {lines[0]}" if each.number else lines[0], *lines[1:]])
        )
    rows = [
        "  ".join(f"[{choice.number}: {choice.label}]" for choice in row)
        for row in citizen.said.choices
    ]
    return "\n\n".join([*blocks, "\n".join(rows)])


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_answers_read_as_they_did(citizen, language):
    answers = []
    for now, words in ASKED[language]:
        citizen.asks(words, at=now)
        answers.append(f"=== {words} ({now})\n\n{told(citizen)}\n")
    text = "\n".join(answers)
    kept = Path(__file__).with_name(f"whole_answers.{language}.txt")
    if os.environ.get("RENEW"):
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")
