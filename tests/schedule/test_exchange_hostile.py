"""Files that nobody should have sent: refused with the reason, in bounded memory and time."""

import io
import random
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date, time
from time import monotonic

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schedule_data.exchange import (
    Draft,
    Form,
    Reason,
    read_schedule,
    read_schedules,
    report,
    write_schedule,
)
from schedule_data.exchange.limits import FILE_BYTES
from schedule_data.model.circumstance import (
    Circumstance,
    DayOverride,
    HoursSpan,
    VenueClosure,
)
from schedule_data.model.query import DaySpan
from schedule_data.snapshot import packaged_snapshot

KNOWN = packaged_snapshot()
MAY = DaySpan(date(2020, 5, 1), date(2020, 5, 29))
DECLARED: tuple[Circumstance, ...] = (
    DayOverride(date(2020, 5, 25), open=False, reason="Idul Fitri"),
    VenueClosure("c", "mkg-3", MAY, "renovasi"),
    HoursSpan("h", MAY, time(8), time(14), (), regions=frozenset({"jakarta-pusat"})),
)
FILES = {
    form: write_schedule(form, KNOWN.events.values(), KNOWN.venues.values(), DECLARED)
    for form in Form
}
SHEET = "xl/worksheets/sheet1.xml"
SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD = (
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>venue</t></is></c>'
    b'<c r="B1" t="inlineStr"><is><t>first_day</t></is></c></row>'
)
MEMORY = 160 * 1024 * 1024
SECONDS = 30


def workbook(rows: bytes, *, part: str = SHEET, before: bytes = b"") -> bytes:
    """A workbook that Excel would open, but for one part of it."""
    content = before + b"<worksheet " + SPACE + b"><sheetData>" + rows + b"</sheetData></worksheet>"
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(FILES[Form.XLSX])) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in source.namelist():
            packed.writestr(name, content if name == part else source.read(name))
    return target.getvalue()


def numbers(pattern: bytes, count: int) -> bytes:
    """`pattern` with another number each time, so that it does not pack too well."""
    of = random.Random(1)
    return b"".join(pattern % of.randrange(10_000) for _ in range(count))


def event_lines(*lines: str) -> bytes:
    told = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "LOCATION:Blok M Square", *lines)
    return "\r\n".join((*told, "END:VEVENT", "END:VCALENDAR", "")).encode()


HOSTILE: dict[str, tuple[str, Callable[[], bytes], Reason]] = {
    "a zip bomb": ("a.xlsx", lambda: workbook(b"<row/>" * 9_000_000), Reason.TOO_LARGE),
    "a tightly packed part": ("a.xlsx", lambda: workbook(b"<row/>" * 200_000), Reason.TOO_LARGE),
    "a million rows": (
        "a.xlsx",
        lambda: workbook(HEAD + numbers(b"<row><c><v>%d</v></c></row>", 1_000_000)),
        Reason.TOO_MANY,
    ),
    "a million columns": (
        "a.xlsx",
        lambda: workbook(HEAD + b"<row>" + numbers(b"<c><v>%d</v></c>", 1_000_000) + b"</row>"),
        Reason.TOO_MANY,
    ),
    "a value in the last cell that there is": (
        "a.xlsx",
        lambda: workbook(HEAD + b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        Reason.TOO_MANY,
    ),
    "one tag of megabytes": (
        "a.xlsx",
        lambda: workbook(HEAD + b"<row " + numbers(b" a%d=''", 400_000) + b"/>"),
        Reason.TOO_LARGE,
    ),
    "tags within tags": (
        "a.xlsx",
        lambda: workbook(HEAD + b"<a>" * 10_000 + b"</a>" * 10_000),
        Reason.NOT_SUPPORTED,
    ),
    "entities of entities": (
        "a.xlsx",
        lambda: workbook(HEAD, before=b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'),
        Reason.BROKEN,
    ),
    "a formula": (
        "a.xlsx",
        lambda: workbook(HEAD + b'<row><c r="A2"><f>1+1</f><v>2</v></c></row>'),
        Reason.FORMULA,
    ),
    "a formula that went wrong": (
        "a.xlsx",
        lambda: workbook(HEAD + b'<row><c r="A2" t="e"><v>#REF!</v></c></row>'),
        Reason.FORMULA,
    ),
    "Excel's old form": ("a.xlsx", lambda: b"\xd0\xcf\x11\xe0" + b"x" * 600, Reason.NOT_SUPPORTED),
    "no zip": ("a.xlsx", lambda: b"PK\x03\x04" + b"x" * 600, Reason.BROKEN),
    "a zip of something else": ("a.xlsx", lambda: _zip("readme.txt"), Reason.BROKEN),
    "a file that is too large": ("a.csv", lambda: b"x" * (FILE_BYTES + 1), Reason.TOO_LARGE),
    "a million lines": (
        "a.csv", lambda: b"venue,first_day\n" + b"a,b\n" * 1_000_000, Reason.TOO_MANY
    ),
    "a head of a million columns": ("a.csv", lambda: b"venue," * 800_000, Reason.TOO_MANY),
    "a cell of a megabyte": (
        "a.csv", lambda: b'venue,first_day\n"' + b"x" * 1_000_000 + b'",1\n', Reason.TOO_LONG
    ),
    "a quotation mark that never closes": (
        "a.csv", lambda: b'venue,first_day\n"' + b"x\n" * 20_000, Reason.BROKEN
    ),
    "NUL bytes": ("a.csv", lambda: b"venue,first_day\nA\0,1\n", Reason.ENCODING),
    "half a UTF-16 letter": ("a.csv", lambda: b"\xff\xfev\0e\0n", Reason.ENCODING),
    "a bell": ("a.csv", lambda: b"venue,first_day\nA\x07,1\n", Reason.CONTROL_CHARACTER),
    "a formula as text": ("a.csv", lambda: b"venue,first_day\n=1+1,1/1/2020\n", Reason.FORMULA),
    "nothing": ("a.csv", lambda: b" \n", Reason.EMPTY_FILE),
    "another form": ("a.pdf", lambda: b"%PDF", Reason.ENDING),
    "lists within lists": ("a.yaml", lambda: b"[[" * 2_000_000, Reason.NOT_SUPPORTED),
    "groups within groups": ("a.yaml", lambda: b"a: {" * 1_000_000, Reason.NOT_SUPPORTED),
    "aliases of aliases": ("a.yaml", lambda: b"a: &a [x]\nb: [*a, *a]\n", Reason.NOT_SUPPORTED),
    "a tag that runs code": (
        "a.yaml", lambda: b'!!python/object/apply:os.system ["true"]', Reason.NOT_SUPPORTED
    ),
    "a million values": ("a.yaml", lambda: b"events:\n" + b"- a\n" * 1_200_000, Reason.TOO_MANY),
    "no YAML": ("a.yaml", lambda: b"a: [1, 2", Reason.BROKEN),
    "components within components": ("a.ics", lambda: b"BEGIN:A\n" * 300_000, Reason.NOT_SUPPORTED),
    "lines without end": (
        "a.ics", lambda: b"BEGIN:VCALENDAR\n" + b"X:y\n" * 1_200_000, Reason.TOO_MANY
    ),
    "a line of megabytes": (
        "a.ics", lambda: b"BEGIN:VCALENDAR\nX:" + b"\n y" * 1_500_000, Reason.TOO_LONG
    ),
    "an event with a hundred thousand parameters": (
        "a.ics", lambda: b"BEGIN:VCALENDAR\nX" + b";a=b" * 1_200_000 + b":c\n", Reason.TOO_LONG
    ),
    "a rule that never happens": (
        "a.ics",
        lambda: event_lines("DTSTART:20190101", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"),
        Reason.RULE,
    ),
    "a rule of every second": (
        "a.ics",
        lambda: event_lines("DTSTART;VALUE=DATE:20190101", "RRULE:FREQ=SECONDLY"),
        Reason.RULE,
    ),
    "an event of a million days": (
        "a.ics",
        lambda: event_lines("DTSTART;VALUE=DATE:20190101", "DURATION:P99999W"),
        Reason.DAY_OUT_OF_RANGE,
    ),
    "an event before calendars": (
        "a.ics", lambda: event_lines("DTSTART;VALUE=DATE:00010101"), Reason.DAY_OUT_OF_RANGE
    ),
    "an event that lasts a century": (
        "a.csv",
        lambda: b"venue,first_day,last_day\nBlok M Square,1/1/2020,1/1/2120\n",
        Reason.TOO_LONG_A_SPAN,
    ),
    "days off for two centuries": (
        "a.csv",
        lambda: b"declares,first_day\n" + b"".join(
            b"libur,%d/%d/%d\n" % (n % 28 + 1, n // 28 % 12 + 1, 2000 + n // 336 % 200)
            for n in range(90_000)
        ),
        Reason.TOO_MANY,
    ),
    "other hours for everything that there is, many times over": (
        "a.csv",
        lambda: b"declares,uid,first_day,opens,for_venues\n" + b"".join(
            b"hours,%d,1/1/2020,9,%s\n" % (n, b";".join([b"mkg-3", b"aeon-jgc"] * 600))
            for n in range(400)
        ),
        Reason.TOO_MANY,
    ),
    "a uid that stands twice": (
        "a.csv",
        lambda: b"uid,venue,first_day\n1,Blok M Square,1/1/2020\n1,Bella Terra,1/1/2020\n",
        Reason.TWICE,
    ),
}  # fmt: skip


def _zip(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(name, "hello")
    return target.getvalue()


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_refused_in_bounded_memory(what: str) -> None:
    name, make, reason = HOSTILE[what]
    data = make()
    tracemalloc.start()
    began = monotonic()
    try:
        draft = read_schedule(name, data, KNOWN)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert monotonic() - began < SECONDS
    assert peak < MEMORY
    assert not draft.taken
    assert reason in {each.reason for each in draft.refusals}, list(report(draft))


def test_twenty_thousand_rows_are_read_in_bounded_memory() -> None:
    rows = "".join(
        f"Blok M Square,{n % 28 + 1}/{n // 28 % 12 + 1}/{2000 + n // 336},10.00-21.00\n"
        for n in range(20_000)
    )
    data = f"tempat,tanggal,jam\n{rows}".encode()
    tracemalloc.start()
    try:
        draft = read_schedule("a.csv", data, KNOWN)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(draft.events) == 20_000
    assert peak < MEMORY


def test_a_flood_of_wrong_rows_is_not_reported_for_ever() -> None:
    data = b"venue,first_day\n" + b"nowhere,never\n" * 10_000
    draft = read_schedule("a.csv", data, KNOWN)
    assert draft.refusals[-1].reason is Reason.TOO_MUCH_WRONG
    assert len(draft.refusals) < 250


def check(draft: Draft) -> None:
    """Whatever it is, it has a verdict that can be read."""
    lines = list(report(draft))
    assert lines
    assert all("\n" not in line for line in lines)
    assert draft.taken or draft.refusals


FUZZ = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)


@pytest.mark.parametrize("form", list(Form))
@FUZZ
@given(data=st.binary(max_size=400))
def test_any_bytes_get_a_verdict(form: Form, data: bytes) -> None:
    check(read_schedule(f"a.{form}", data, KNOWN))


@pytest.mark.parametrize("form", list(Form))
@FUZZ
@given(
    at=st.floats(0, 1),
    drop=st.integers(0, 40),
    put=st.binary(max_size=12) | st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace")),  # noqa: E501
)  # fmt: skip
def test_a_file_with_a_slip_in_it_gets_a_verdict(
    form: Form, at: float, drop: int, put: bytes
) -> None:
    data = FILES[form]
    place = int(at * len(data))
    check(read_schedule(f"a.{form}", data[:place] + put + data[place + drop :], KNOWN))


CELLS = st.sampled_from(
    [
        "", "17/11/2019", "22-24 Nov 2019", "31/02/2019", "10.00", "10.00-21.00", "21.00-10.00",
        "Blok M Square", "Aeon Mall", "nowhere", "jaksel", "IMB, SIUP", "FREQ=WEEKLY;BYDAY=TH",
        "FREQ=", "setiap Kamis", "ya", "tidak", "batal", "x", "-6.2", "1;2;3", "a | b", "0", "'=1",
        "libur", "hari kerja", "tutup", "hours", "tidak ada", "mall", "1 s.d. 20 Mei 2020",
        "lapangan-banteng-2019", "14/11/2019", "high", "\\", ";", "1 Januari 2020 s.d. selesai",
    ]
)  # fmt: skip


@FUZZ
@given(
    st.data(),
    st.lists(
        st.sampled_from([
            "uid", "instead_of", "status", "venue", "days", "first_day", "last_day", "every",
            "rrule", "extra_days", "except_days", "working_days", "weekday", "hours",
            "opens", "closes", "services", "reason", "sequence", "region", "venue_name",
            "latitude", "longitude",
            "within_m", "aliases", "candidates", "confidence", "declares", "breaks",
            "for_events", "for_venues", "for_regions", "for_kinds",
        ]),
        min_size=2, max_size=8, unique=True,
    ),
)  # fmt: skip
def test_any_mixture_of_cells_gets_a_verdict(data: st.DataObject, columns: list[str]) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, min_size=1, max_size=len(columns)), max_size=5))
    text = "\n".join("\t".join(row) for row in (columns, *rows))
    first, second = read_schedules([("a.csv", text.encode())] * 2, KNOWN)
    check(first)
    assert not first.taken or second.changes_nothing
