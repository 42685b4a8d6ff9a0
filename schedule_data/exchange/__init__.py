"""A schedule as a file, in and out: CSV, XLSX, ICS and YAML."""

from schedule_data.exchange.draft import (
    DeclaredDraft,
    Draft,
    EventDraft,
    Form,
    KnownSchedule,
    Note,
    Reason,
    Refusal,
    Remark,
    Standing,
    VenueDraft,
)
from schedule_data.exchange.limits import FILE_BYTES
from schedule_data.exchange.reading import read_schedule, read_schedules
from schedule_data.exchange.report import report
from schedule_data.exchange.template import write_template
from schedule_data.exchange.writing import write_known, write_schedule

__all__ = [
    "FILE_BYTES",
    "DeclaredDraft",
    "Draft",
    "EventDraft",
    "Form",
    "KnownSchedule",
    "Note",
    "Reason",
    "Refusal",
    "Remark",
    "Standing",
    "VenueDraft",
    "read_schedule",
    "read_schedules",
    "report",
    "write_known",
    "write_schedule",
    "write_template",
]
