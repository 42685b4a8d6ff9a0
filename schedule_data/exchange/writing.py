"""A schedule out: the same schedule always gives the same bytes."""

from collections.abc import Iterable

from schedule_data.exchange.csv_file import write_csv
from schedule_data.exchange.draft import Form
from schedule_data.exchange.ical_write import write_ical
from schedule_data.exchange.records import Content, WholeSchedule, content, content_of
from schedule_data.exchange.xlsx_file import write_xlsx
from schedule_data.exchange.yaml_file import write_yaml
from schedule_data.model.circumstance import Circumstance
from schedule_data.model.event import Event
from schedule_data.model.place import Venue


def write_schedule(
    form: Form,
    events: Iterable[Event],
    venues: Iterable[Venue],
    declared: Iterable[Circumstance] = (),
) -> bytes:
    """The schedule as a file; `read_schedule` gives it back as it was.

    `venues` are to hold every venue at which one of `events` stands, `declared` the declared days,
    closures and other hours.
    """
    return _write(form, content(events, venues, declared))


def write_known(form: Form, known: WholeSchedule) -> bytes:
    """All of a schedule as a file."""
    return _write(form, content_of(known))


def _write(form: Form, written: Content) -> bytes:
    if form is Form.CSV:
        return write_csv(written.records)
    if form is Form.XLSX:
        return write_xlsx(written.records)
    if form is Form.ICS:
        return write_ical(written)
    return write_yaml(written)
