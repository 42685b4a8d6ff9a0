"""The one exception of this room, and the list of what was refused so far."""

from schedule_data.exchange.draft import Note, Reason, Refusal, Remark
from schedule_data.exchange.limits import REFUSALS

_SHOWN = 60


class RefusedError(ValueError):
    """A value, or the whole file, cannot be taken. Never leaves this package."""

    def __init__(self, reason: Reason, detail: str = "", *, row: int | None = None) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
        self.row = row


class Findings:
    """What is refused and remarked on while a file is read, and what its columns are called."""

    def __init__(self) -> None:
        self.refusals: list[Refusal] = []
        self.remarks: list[Remark] = []
        self.heads: dict[str, str] = {}

    def add(self, error: RefusedError) -> None:
        """Write down what ended the reading of the file."""
        self.refusals.append(Refusal(error.reason, error.row, detail=error.detail))

    def refuse(
        self,
        error: RefusedError,
        *,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        """Write a refusal down.

        Raises:
            RefusedError: there are so many that the rest is not worth reading.
        """
        where = error.row if row is None else row
        self.refusals.append(Refusal(error.reason, where, column, shown(value), error.detail))
        if len(self.refusals) >= REFUSALS:
            raise RefusedError(Reason.TOO_MUCH_WRONG, str(REFUSALS))

    def in_order(self) -> tuple[tuple[Refusal, ...], tuple[Remark, ...]]:
        """Refusals and remarks by row; those of the file as a whole come last."""
        return (
            tuple(sorted(self.refusals, key=lambda each: (each.row is None, each.row or 0))),
            tuple(sorted(self.remarks, key=lambda each: (each.row is None, each.row or 0))),
        )

    def remark(
        self,
        note: Note,
        *,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        detail: str = "",
    ) -> None:
        """Write down what is worth a look; no more of them than of refusals are kept."""
        if len(self.remarks) < REFUSALS:
            self.remarks.append(Remark(note, row, column, shown(value), detail))


def shown(value: str | None) -> str | None:
    """`value` short enough for a report, in one line."""
    if value is None:
        return None
    line = " ".join(value[: 4 * _SHOWN].split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
