"""Every message of the corpus is understood as the people who wrote it meant it."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.commands.understand import answer
from handlers.understanding.explain import explain
from handlers.understanding.names import Names, compile_names
from schedule_data.gazetteer import packaged_names

CORPUS = Path(__file__).parent / "corpus"
MEANING = ("intent", "when", "at", "regions", "places", "services", "language")


@cache
def names() -> Names:
    return compile_names(packaged_names())


def lines() -> list[dict[str, Any]]:
    files = sorted(CORPUS.glob("*.jsonl"))
    return [
        json.loads(line)
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


@pytest.mark.parametrize("line", lines(), ids=lambda line: str(line["id"]))
def test_a_message_means_what_its_writer_meant(line: dict[str, Any]) -> None:
    asked = {"id": line["id"], "text": line["text"], "now": line["now"]}
    got = answer(json.dumps(asked).encode(), names())
    wrong = {key: (got.get(key), line[key]) for key in MEANING if got.get(key) != line[key]}
    now = datetime.fromisoformat(line["now"])
    assert not wrong, f"{line['text']}\n(got, wanted): {wrong}\n" + explain(
        line["text"], now=now, names=names()
    )


def test_the_corpus_is_large_and_no_message_stands_in_it_twice() -> None:
    texts = [(line["text"], line["now"]) for line in lines()]
    assert len(texts) >= 700
    assert len(set(texts)) == len(texts)
    assert len({line["id"] for line in lines()}) == len(texts)
