"""The file to fill in, in Indonesian: a table that Excel in Indonesia opens, and that is read."""

import pytest

from schedule_data.exchange import Form, read_schedule, write_template
from schedule_data.snapshot import packaged_snapshot

KNOWN = packaged_snapshot()


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX])
def test_an_empty_template_is_read_as_nothing(form):
    draft = read_schedule(f"a.{form}", write_template(form, "id"), KNOWN)
    assert (draft.events, draft.venues) == ((), ())
    assert {each.reason for each in draft.refusals} <= {draft.refusals[0].reason}


def test_a_row_below_the_head_is_an_event():
    row = "PTSP Keliling;Bella Terra;;Lantai 2;2-4 Des 2019;;;10.00-15.00;12.00-13.00;IMB, SIUP;50;"
    table = write_template(Form.CSV, "id") + f"{row}\r\n".encode()
    draft = read_schedule("a.csv", table, KNOWN)
    assert not draft.refusals
    (event,) = (each.event for each in draft.events)
    assert (event.venue, event.room, event.quota) == ("bella-terra", "Lantai 2", 50)
    assert event.services == {"usaha", "bangunan"}


def test_the_indonesian_template_has_one_column_a_cell_in_excel():
    head = write_template(Form.CSV, "id").decode("utf-8-sig").splitlines()[0]
    assert head.startswith("Acara;Tempat;Wilayah;Ruang;Tanggal;")
