"""`ptsp understand`: a line in, a line out, whatever the line is; and `--explain`."""

import argparse
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.commands.name_file import read_names
from bot.mistake import Mistake
from schedule_data.model.name import Name, NameKind

NOW = "2019-11-14T09:00:00+07:00"


def batch(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: list[str],
    *options: str,
) -> list[dict[str, Any]]:
    stdin = io.TextIOWrapper(io.BytesIO("\n".join(lines).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["understand", *options]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_is_answered_with_its_id_and_seven_fields(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"id": "a1", "text": "besok PTSP di jakbar di mana?", "now": NOW}
    assert batch(monkeypatch, capsys, [json.dumps(asked)]) == [
        {
            "id": "a1",
            "intent": "find",
            "when": {"start": "2019-11-15", "end": "2019-11-15"},
            "at": None,
            "regions": ["jakarta-barat"],
            "places": [],
            "services": [],
            "language": "id",
        }
    ]


def test_a_bad_line_gets_an_error_and_the_rest_is_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        "nonsense",
        json.dumps({"id": 2, "text": 5, "now": NOW}),
        json.dumps({"id": 3, "text": "besok"}),
        json.dumps({"id": 4, "text": "besok", "now": "soon"}),
        "[1, 2]",
        json.dumps({"id": 6, "text": "jam 9", "now": "2019-11-14T02:00:00Z"}),
    ]
    answers = batch(monkeypatch, capsys, lines)
    assert [answer["id"] for answer in answers] == [None, 2, 3, 4, None, 6]
    assert all("error" in answer for answer in answers[:5])
    assert answers[5]["at"] == "09:00"


def test_names_of_a_file_are_understood_beside_the_packaged_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "names.csv"
    file.write_text("spelling,kind,slug\nPGC Cililitan,place,pgc-cililitan\n", encoding="utf-8")
    asked = {"id": 1, "text": "besok di pgc cililitan atau tebet?", "now": NOW}
    [answer] = batch(monkeypatch, capsys, [json.dumps(asked)], "--names", str(file))
    assert (answer["places"], answer["regions"]) == (["pgc-cililitan"], ["jakarta-selatan"])


def test_a_file_of_names_may_be_json(tmp_path: Path) -> None:
    file = tmp_path / "names.json"
    rows = [
        {
            "spelling": "X Mall",
            "kind": "place",
            "slug": "x-mall",
            "exact": True,
            "only_after": ["di"],
        }
    ]
    file.write_text(json.dumps(rows), encoding="utf-8")
    expected = Name("x mall", NameKind.PLACE, "x-mall", exact=True, only_after=("di",))
    assert read_names(str(file)) == (expected,)


@pytest.mark.parametrize(
    "content",
    ["[1]", "[{]", '{"a": 1}', "spelling,kind,slug\n,place,x\n", "spelling,kind,slug\nx,thing,x\n"],
)
def test_a_bad_file_of_names_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    file = tmp_path / "names"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(Mistake) as refused:
        read_names(str(file))
    assert "\n" not in str(refused.value)


def test_explain_tells_which_reader_took_which_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["understand", "--explain", "Kamis depan di Tebet, lantai 3", "--now", NOW]) == 0
    told = capsys.readouterr().out
    assert "'Kamis depan'" in told
    assert "weekday" in told
    assert "jakarta-selatan" in told
    assert "no day" in told


def test_the_command_describes_itself() -> None:
    from bot.commands import understand

    parser = argparse.ArgumentParser()
    understand.configure(parser)
    assert "example" in (parser.epilog or "")
