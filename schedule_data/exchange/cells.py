"""Reads the cells of one row, and writes down which of them are refused."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from schedule_data.exchange.day_cells import read_day
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.lists import split_list
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row

T = TypeVar("T")

_YES = {"yes", "y", "ya", "true", "benar", "1", "x", "✓"}
_NO = {"no", "n", "tidak", "tdk", "false", "salah", "0", "-"}
_SURE = {
    "high": "high",
    "tinggi": "high",
    "medium": "medium",
    "sedang": "medium",
    "low": "low",
    "rendah": "low",
}


class Cells:
    """The cells of `row`; `sound` turns False when one of them is refused."""

    def __init__(self, row: Row, findings: Findings) -> None:
        self.row = row
        self.sound = not row.spoilt
        self._findings = findings

    def read(self, column: str, read: Callable[[str], T], *, empty: T, kept: T) -> T:
        """The cell's value: `empty` where it is empty, `kept` where the file has no such column."""
        if column not in self.row.columns:
            return kept
        text = self.row.get(column)
        if not text:
            return empty
        try:
            return read(text)
        except RefusedError as error:
            self.refuse(column, error.reason, error.detail)
            return empty

    def text(self, column: str, *, kept: str | None) -> str | None:
        """The cell's text."""
        return self.read(column, str, empty=None, kept=kept)

    def refuse(self, column: str, reason: Reason, detail: str = "") -> None:
        """Refuse the cell, once."""
        self.sound = False
        if column in self.row.spoilt:
            return
        self._findings.refuse(
            RefusedError(reason, detail),
            row=self.row.number,
            column=column,
            value=self.row.get(column) or None,
        )


def read_flag(text: str) -> bool:
    """Yes or no, in either language.

    Raises:
        RefusedError: it is neither.
    """
    word = text.casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise RefusedError(Reason.NOT_A_CHOICE)


def read_sure(text: str) -> str:
    """high, medium or low, in either language.

    Raises:
        RefusedError: it is none of them.
    """
    return read_choice(_SURE)(text)


def read_choice(choices: Mapping[str, T]) -> Callable[[str], T]:
    """A reader of one of the words of `choices`."""

    def read(text: str) -> T:
        try:
            return choices[" ".join(text.casefold().split())]
        except KeyError:
            raise RefusedError(Reason.NOT_A_CHOICE) from None

    return read


def read_count(text: str) -> int:
    """A whole number from 0.

    Raises:
        RefusedError: it is none, or has more than nine digits.
    """
    if not (text.isascii() and text.isdecimal() and len(text) <= 9):
        raise RefusedError(Reason.NOT_A_NUMBER)
    return int(text)


def read_day_list(text: str) -> tuple[date, ...]:
    """Days separated by `;` or, where there is none, by commas.

    Raises:
        RefusedError: one of them is no day.
    """
    return tuple(read_day(each) for each in split_list(text, ";" if ";" in text else ","))
