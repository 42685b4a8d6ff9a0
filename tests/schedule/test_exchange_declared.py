"""Days off, closed places and Ramadan's hours in a file, as officers would write them."""

from datetime import date, time

import pytest

from schedule_data.exchange import (
    Draft,
    Form,
    Note,
    Reason,
    Standing,
    read_schedule,
    read_schedules,
    write_known,
)
from schedule_data.model.circumstance import DayOverride, HoursSpan, Pause, VenueClosure
from schedule_data.model.desk import Edit
from schedule_data.model.query import DaySpan
from schedule_data.snapshot import Snapshot, packaged_snapshot

KNOWN = packaged_snapshot()
RAMADAN = DaySpan(date(2020, 4, 24), date(2020, 5, 23))
CLOSURE = VenueClosure("c", "mkg-3", RAMADAN, "renovasi", "telegram:1")
TABLE = (
    "menyatakan;tanggal;tempat;jam;istirahat;untuk jenis;untuk wilayah;alasan\n"
    "libur;25 Mei 2020;;;;;;Idul Fitri\n"
    "hari kerja;26-27 Mei 2020;;;;;;\n"
    "tempat tutup;24 April s.d. 23 Mei 2020;MKG 3;;;;;renovasi\n"
    "jam lain;24 April s.d. 23 Mei 2020;;08.00-14.00;tidak ada;Mal;jaksel, jakut;Ramadan\n"
)


def read(text: str, known: Snapshot = KNOWN) -> Draft:
    return read_schedule("a.csv", text.encode(), known)


def refused(draft: Draft) -> list[tuple[int | None, str | None, Reason]]:
    return [(each.row, each.column, each.reason) for each in draft.refusals]


def test_a_table_as_an_officer_writes_it_declares_days_a_closed_place_and_other_hours():
    draft = read(TABLE)
    assert draft.taken, draft.refusals
    *days, closure, hours = (each.thing for each in draft.declared)
    assert days == [
        DayOverride(date(2020, 5, 25), open=False, reason="Idul Fitri"),
        DayOverride(date(2020, 5, 26), open=True),
        DayOverride(date(2020, 5, 27), open=True),
    ]
    assert isinstance(closure, VenueClosure)
    assert (closure.venue, closure.days, closure.reason) == ("mkg-3", RAMADAN, "renovasi")
    assert isinstance(hours, HoursSpan)
    assert (hours.opens, hours.closes, hours.pauses) == (time(8), time(14), ())
    assert (hours.kinds, hours.regions) == ({"mall"}, {"jakarta-selatan", "jakarta-utara"})
    assert {each.standing for each in draft.declared} == {Standing.NEW}


def test_the_same_table_again_changes_nothing_though_it_names_no_uid():
    first, second = read_schedules([("a.csv", TABLE.encode()), ("b.csv", TABLE.encode())], KNOWN)
    assert first.taken
    assert second.changes_nothing


def test_a_table_with_another_reason_changes_the_closure_that_is_known():
    known = KNOWN.changed([Edit(None, CLOSURE)])
    draft = read("declares,venue,first_day,last_day,reason\n"
                 "venue-closed,mkg-3,24/4/2020,23/5/2020,banjir\n", known)  # fmt: skip
    (found,) = draft.declared
    assert (found.standing, found.was) == (Standing.CHANGED, CLOSURE)
    assert found.thing == VenueClosure("c", "mkg-3", RAMADAN, "banjir", "telegram:1")


def test_a_column_that_the_file_does_not_have_leaves_a_declaration_as_it_is():
    span = HoursSpan("h", RAMADAN, time(8), time(14), (Pause(time(12), time(13)),), reason="x")
    known = KNOWN.changed([Edit(None, span)])
    draft = read("declares,uid,closes\nhours,h,13.00\n", known)
    (found,) = draft.declared
    assert found.thing == HoursSpan(
        "h", RAMADAN, time(8), time(13), (Pause(time(12), time(13)),), reason="x"
    )


@pytest.mark.parametrize("form", list(Form))
def test_a_file_does_not_tell_which_officer_said_so(form: Form):
    known = KNOWN.changed([Edit(None, CLOSURE)])
    file = write_known(form, known)
    assert b"telegram:1" not in file
    assert read_schedule(f"a.{form}", file, known).changes_nothing


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("venue-closed,,Mall Entah,1/1/2020,,,,,", "venue", Reason.UNKNOWN_VENUE),
        ("venue-closed,,,1/1/2020,,,,,", "venue", Reason.MISSING),
        ("venue-closed,,mkg-3,,,,,,", "first_day", Reason.MISSING),
        ("venue-closed,,mkg-3,2/1/2020,1/1/2020,,,,", "last_day", Reason.BACKWARDS),
        ("venue-closed,,mkg-3,1/1/2020,1/1/2300,,,,", "last_day", Reason.DAY_OUT_OF_RANGE),
        ("venue-closed,,mkg-3,1/1/2020,,9.00,,,", "opens", Reason.CONTRADICTION),
        ("libur,,,1/1/2020,2/3/2020,,,,", "last_day", Reason.TOO_LONG_A_DECLARATION),
        ("libur,,mkg-3,1/1/2020,,,,,", "venue", Reason.CONTRADICTION),
        ("libur,,,31/2/2020,,,,,", "first_day", Reason.NO_SUCH_DAY),
        ("hours,,,1/1/2020,,,,,", "opens", Reason.MISSING),
        ("hours,,,1/1/2020,,15.00,9.00,,", "closes", Reason.BACKWARDS),
        ("hours,,,2/1/2020,1/1/2020,9,,,", "last_day", Reason.BACKWARDS),
        ("hours,,,1/1/2020,,9,,nobody,", "for_events", Reason.NO_SUCH_EVENT),
        ("hours,,,1/1/2020,,9,,,Mall Entah", "for_venues", Reason.UNKNOWN_VENUE),
        ("buka puasa,,,1/1/2020,,,,,", "declares", Reason.NOT_A_CHOICE),
        (",,mkg-3,1/1/2020,,,,x,", "for_events", Reason.ALONE),
    ],
)
def test_a_declaration_that_cannot_hold_is_refused_and_nothing_of_the_file_is_taken(
    row: str, column: str, reason: Reason
):
    head = "declares,uid,venue,first_day,last_day,opens,closes,for_events,for_venues\n"
    draft = read(f"{head}libur,,,5/1/2020,,,,,\n{row}\n")
    assert refused(draft) == [(3, column, reason)]


@pytest.mark.parametrize(
    ("rows", "column"),
    [
        ("libur,,,1/1/2020,3/1/2020\nhari kerja,,,2/1/2020,\n", "first_day"),
        ("venue-closed,,mkg-3,1/1/2020,\nvenue-closed,,MKG 3,1/1/2020,1/1/2020\n", "uid"),
        ("venue-closed,c,mkg-3,1/1/2020,\nvenue-closed,c,aeon-jgc,1/1/2020,\n", "uid"),
    ],
)
def test_two_declarations_of_one_thing_are_refused_with_the_other_row(rows: str, column: str):
    draft = read(f"declares,uid,venue,first_day,last_day\n{rows}")
    assert refused(draft) == [(3, column, Reason.TWICE)]
    assert draft.refusals[0].detail == "2"


def test_hours_for_a_sort_of_place_that_there_is_none_of_are_remarked_on():
    draft = read("declares,first_day,opens,for_kinds\nhours,1/1/2020,9,mlal\n")
    assert draft.taken
    assert [(each.note, each.value) for each in draft.remarks] == [(Note.NO_PLACE_OF_KIND, "mlal")]


def test_a_closure_and_hours_may_be_of_a_place_and_an_event_that_the_same_file_brings():
    draft = read(
        "declares,uid,venue,region,first_day,opens,for_events,for_venues\n"
        "tutup,,RPTRA Baru,,3/1/2020,,,\n"
        "hours,,,,2/1/2020,9,n,RPTRA Baru\n"
        ",n,RPTRA Baru,jakut,1/1/2020,,,\n"
    )
    assert draft.taken, draft.refusals
    assert [each.venue.slug for each in draft.venues] == ["rptra-baru"]


def test_in_yaml_a_declared_day_says_what_it_is():
    draft = read_schedule("a.yaml", b"declared_days:\n- first_day: 2020-01-01\n", KNOWN)
    assert refused(draft) == [(2, "declares", Reason.MISSING)]
    draft = read_schedule("a.yaml", b"declared_day:\n- first_day: 2020-01-01\n", KNOWN)
    assert draft.refusals[0].reason is Reason.UNKNOWN_COLUMN


def test_hours_for_what_is_gone_are_left_out_of_a_file_instead_of_meaning_everybody():
    gone = HoursSpan("h", RAMADAN, time(8), events=frozenset({"gone"}))
    half = HoursSpan("i", RAMADAN, time(8), venues=frozenset({"mkg-3", "gone"}))
    known = KNOWN.changed([Edit(None, gone), Edit(None, half)])
    draft = read_schedule("a.yaml", write_known(Form.YAML, known), KNOWN)
    assert [each.thing for each in draft.declared] == [
        HoursSpan("i", RAMADAN, time(8), venues=frozenset({"mkg-3"}))
    ]
