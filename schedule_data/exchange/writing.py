"""A schedule out: the same schedule always gives the same bytes."""

from collections.abc import Iterable

from schedule_data.exchange.csv_file import write_csv
from schedule_data.exchange.draft import Form
from schedule_data.exchange.ical_write import write_ical
from schedule_data.exchange.records import records
from schedule_data.exchange.xlsx_file import write_xlsx
from schedule_data.exchange.yaml_file import write_yaml
from schedule_data.model.event import Event
from schedule_data.model.place import Venue


def write_schedule(form: Form, events: Iterable[Event], venues: Iterable[Venue]) -> bytes:
    """The schedule as a file; `read_schedule` gives it back as it was.

    `venues` are to hold every venue at which one of `events` stands.
    """
    if form is Form.CSV:
        return write_csv(records(events, venues))
    if form is Form.XLSX:
        return write_xlsx(records(events, venues))
    if form is Form.ICS:
        return write_ical(events, venues)
    return write_yaml(events, venues)
