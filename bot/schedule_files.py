"""Schedules as files for the admin's desk: `handlers.admin.files.Files` over the ledger's exchange.

Its readers load an XLSX library that no answer needs: it is imported when the first file comes.
"""

from collections.abc import Mapping
from datetime import date

from handlers.admin.files import NOWHERE, Fault, FileRead
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

_MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar",
    "yaml": "application/yaml",
}


class ScheduleFiles:
    """CSV, XLSX, ICS and YAML, bounded as schedule_data/exchange/limits.py says."""

    def read(
        self,
        name: str,
        data: bytes,
        snapshot: Snapshot,
        language: Language = "en",
        regions: Mapping[str, str] = NOWHERE,
        today: date | None = None,
    ) -> FileRead:
        """What the file would change; never raises for what is in it."""
        from schedule_data.exchange import read_schedule
        from schedule_data.exchange.report import refusal_line, remark_line

        draft = read_schedule(name, data, snapshot, regions, today=today)
        found = tuple(draft.edits()) if draft.taken else ()
        whole = len(draft.venues) + len(draft.events) + len(draft.declared)
        return FileRead(
            name,
            edits=tuple(edit for _, edit in found),
            rows=tuple(row for row, _ in found),
            same=whole - len(found) if draft.taken else 0,
            faults=tuple(
                Fault(each.row or 0, refusal_line(each, draft, language)) for each in draft.refusals
            ),
            remarks=tuple(remark_line(each, draft, language) for each in draft.remarks),
            unplaced=draft.unplaced,
        )

    def write(self, form: str, snapshot: Snapshot) -> bytes:
        """The whole schedule as a file of that ending."""
        from schedule_data.exchange import Form, write_known

        return write_known(Form(form), snapshot)

    def template(self, form: str, language: Language = "en") -> bytes:
        """A file to fill in, with its columns explained."""
        from schedule_data.exchange import Form, write_template

        return write_template(Form(form), language)

    def media_type(self, form: str) -> str:
        """What kind of file that ending is."""
        return _MEDIA_TYPES.get(form, "application/octet-stream")
