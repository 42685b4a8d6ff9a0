"""Reports, the page about the columns, and the commands that read and write files."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot.commands import exporting, importing
from bot.mistake import Mistake
from bot.settings import Settings
from schedule_data.exchange import (
    Draft,
    Form,
    Note,
    Reason,
    Refusal,
    Remark,
    read_schedule,
    read_schedules,
    report,
    write_schedule,
)
from schedule_data.exchange.column import Column
from schedule_data.exchange.columns import COLUMNS
from schedule_data.exchange.document import columns_page
from schedule_data.exchange.report import refusal_line, remark_line, why
from schedule_data.snapshot import packaged_snapshot

KNOWN = packaged_snapshot()
ROOT = Path(__file__).parents[2]
CHANGE = b"uid,opens,closes\nlapangan-banteng-2019,9,15\n"


def test_the_page_about_the_columns_is_up_to_date() -> None:
    """python -c "from schedule_data.exchange.document import *; print(columns_page(), end='')" """
    assert (ROOT / "docs/columns.md").read_text(encoding="utf-8") == columns_page()


def test_a_refusal_says_where_what_why_and_what_is_wanted() -> None:
    draft = read_schedule("jadwal.csv", b"tempat,tanggal\nmkg,31/02/2019\n", KNOWN)
    assert list(report(draft)) == [
        "jadwal.csv: refused, nothing of it is taken (1 thing wrong)",
        "  row 2, tanggal, '31/02/2019': no calendar has this day; the day stands before the month"
        "; wanted: days such as 22-24 Nov 2019, or 15 s.d. 17 November 2019",
    ]


def test_a_report_counts_what_is_new_and_changed() -> None:
    draft = read_schedule("a.csv", CHANGE + b"mkg-3-2019,,\n", KNOWN)
    assert next(report(draft)) == "a.csv: 2 events changed"


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_sentence(reason: Reason) -> None:
    detail = {Reason.BROKEN: "csv", Reason.TOO_LARGE: "unpacked"}.get(reason, "x")
    draft = Draft("a", Form.CSV, refusals=(Refusal(reason, 2, "venue", "v", detail),))
    assert len(list(report(draft))) == 2
    english = why(draft.refusals[0])
    assert why(draft.refusals[0], "id") not in ("", english)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_what_a_column_wants_is_said_in_indonesian_too(column: Column) -> None:
    draft = Draft("a", Form.CSV, refusals=(Refusal(Reason.MISSING, 2, column.name),))
    line = refusal_line(draft.refusals[0], draft, "id")
    assert line.startswith(f"baris 2, {column.name}: belum diisi; seharusnya: ")
    assert column.wanted not in line or column.wanted.isalpha()


def test_a_refusal_is_said_in_the_language_of_who_sent_the_file() -> None:
    draft = read_schedule("a.csv", b"tempat,tanggal\nmkg,Senin 17 Nov 2019\n", KNOWN)
    assert "itu hari Minggu" in refusal_line(draft.refusals[0], draft, "id")
    draft = read_schedule("a.csv", b"venue," * 800_000, KNOWN)
    assert "200 kolom" in refusal_line(draft.refusals[0], draft, "id")


@pytest.mark.parametrize("note", list(Note))
def test_every_remark_has_its_sentence(note: Note) -> None:
    draft = Draft("a", Form.ICS, remarks=(Remark(note, 2, None, "v", "x"),))
    assert len(list(report(draft))) == 2
    assert remark_line(draft.remarks[0], draft, "id") != remark_line(draft.remarks[0], draft)


class Wiring(ModuleType):
    """Stands where the database would be."""

    saved: tuple[Draft, ...] | None = None

    def import_schedule(
        self, settings: Settings, files: Sequence[tuple[str, bytes]], *, dry_run: bool
    ) -> tuple[Draft, ...]:
        drafts = read_schedules(files, KNOWN)
        if not dry_run and all(draft.taken for draft in drafts):
            self.saved = drafts
        return drafts

    def export_schedule(self, settings: Settings, form: Form) -> bytes:
        return write_schedule(form, KNOWN.events.values(), KNOWN.venues.values())


@pytest.fixture
def wiring(monkeypatch: pytest.MonkeyPatch) -> Wiring:
    stand_in = Wiring("bot.exchanging")
    monkeypatch.setitem(sys.modules, "bot.exchanging", stand_in)
    return stand_in


def run(command: Any, *words: str) -> int:
    parser = argparse.ArgumentParser()
    command.configure(parser)
    status: int = command.run(parser.parse_args(words), Settings())
    return status


def test_a_file_is_imported(wiring: Wiring, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.csv").write_bytes(CHANGE)
    assert run(importing, str(tmp_path / "a.csv")) == 0
    assert wiring.saved is not None
    assert capsys.readouterr().out.splitlines() == ["a.csv: 1 event changed", "saved"]


def test_a_dry_run_saves_nothing(wiring: Wiring, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.csv").write_bytes(CHANGE)
    assert run(importing, "--dry-run", str(tmp_path / "a.csv")) == 0
    assert wiring.saved is None
    assert capsys.readouterr().out.splitlines()[-1] == "dry run: nothing was saved"


def test_one_wrong_row_keeps_all_files_out(wiring: Wiring, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.csv").write_bytes(CHANGE)
    (tmp_path / "b.csv").write_bytes(b"tempat,tanggal\nmkg,besok\n")
    assert run(importing, str(tmp_path / "a.csv"), str(tmp_path / "b.csv")) == 1
    assert wiring.saved is None
    assert capsys.readouterr().out.splitlines()[-1] == "nothing was saved"


def test_a_known_file_changes_nothing(wiring: Wiring, tmp_path: Path, capsys: Any) -> None:
    file = str(tmp_path / "a.ics")
    assert run(exporting, file) == 0
    assert run(importing, file) == 0
    assert "nothing was changed" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_a_mistake(wiring: Wiring, tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="cannot be read"):
        run(importing, str(tmp_path / "none.csv"))


def test_a_file_is_exported_whole_or_not_at_all(wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("old")
    assert run(exporting, str(file)) == 0
    assert file.read_bytes().startswith(b"uid,")
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]
    with pytest.raises(Mistake, match="cannot be written"):
        run(exporting, str(tmp_path / "none" / "a.csv"))


def test_a_template_needs_no_database(tmp_path: Path) -> None:
    assert run(exporting, "--template", str(tmp_path / "a.xlsx")) == 0
    assert (tmp_path / "a.xlsx").stat().st_size


def test_an_ending_that_is_no_form_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="does not end in"):
        run(exporting, str(tmp_path / "a.pdf"))
