"""A file to begin with: the columns, what they want, and examples that are not read."""

from schedule_data.exchange import template_id
from schedule_data.exchange.columns import COLUMNS
from schedule_data.exchange.csv_file import write_bare_csv, write_csv
from schedule_data.exchange.draft import Form
from schedule_data.exchange.ical_write import write_ical
from schedule_data.exchange.records import content
from schedule_data.exchange.xlsx_file import write_bare_xlsx, write_xlsx
from schedule_data.exchange.yaml_file import write_yaml
from schedule_data.model.text import Language

_EXAMPLE = {
    Form.YAML: (
        "events:",
        "- venue: Blok M Square",
        "  first_day: 22/11/2019",
        "  last_day: 24/11/2019",
        "  opens: '10.00'",
        "  closes: '21.00'",
        "  services: [IMB, SIUP]",
    )
}


def write_template(form: Form, language: Language = "en") -> bytes:
    """An empty schedule that tells how it is filled in. A row that begins with # is not read. In
    Indonesian a table has only the columns that an office fills in.
    """
    if language == "id" and form is Form.CSV:
        return write_bare_csv(template_id.HEAD, template_id.NOTES)
    if language == "id" and form is Form.XLSX:
        return write_bare_xlsx(template_id.HEAD, template_id.NOTES, template_id.explained())
    told = [f"{each.name}: {each.about} Wanted: {each.wanted}." for each in COLUMNS]
    if form is Form.CSV:
        return write_csv((), (*told, *_SHORTER))
    if form is Form.XLSX:
        return write_xlsx((), ("Fill in below. The sheet columns explains each.", *_SHORTER))
    if form is Form.ICS:
        return write_ical(content((), ()))
    return write_yaml(content((), ()), (*told, "", *_EXAMPLE[Form.YAML]))


_SHORTER = (
    "Only a place and its days are needed; columns that stay empty may be deleted.",
    "A shorter head that is read too: tempat; tanggal; jam; layanan",
)
