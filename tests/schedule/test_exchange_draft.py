"""What a file changes: new, changed or unchanged, by uid or by place, day, rule and hours."""

from dataclasses import replace
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
    write_schedule,
    write_template,
)
from schedule_data.exchange.columns import WRITTEN
from schedule_data.model.event import EventStatus, Override
from schedule_data.model.place import Coordinates
from schedule_data.snapshot import make_snapshot, packaged_snapshot

KNOWN = packaged_snapshot()
BANTENG = KNOWN.events["lapangan-banteng-2019"]


def read(text: str) -> Draft:
    return read_schedule("a.csv", text.encode(), KNOWN)


def test_a_row_without_a_uid_has_the_same_one_each_time() -> None:
    text = b"tempat,tanggal,jam\nBlok M Square,22-24 Nov 2019,10.00-21.00\n"
    first, second = read_schedules([("a.csv", text), ("b.csv", text)], KNOWN)
    assert [each.standing for each in first.events] == [Standing.NEW]
    assert second.changes_nothing
    assert first.events[0].event.uid == second.events[0].event.uid


def test_two_equal_rows_without_a_uid_are_refused() -> None:
    row = "Blok M Square,22/11/2019\n"
    draft = read(f"tempat,tanggal\n{row}{row}")
    assert [(each.row, each.reason, each.detail) for each in draft.refusals] == [
        (3, Reason.TWICE, "2")
    ]


def test_a_row_without_a_uid_is_the_known_event_of_that_place_day_rule_and_hours() -> None:
    draft = read("tempat,mulai,setiap\nLapangan Banteng,1/11/2019,Kamis\n")
    assert draft.changes_nothing
    assert draft.events[0].event == BANTENG


def test_a_new_event_beside_a_known_one_is_remarked_on() -> None:
    draft = read("tempat,tanggal,jam\nmkg,15/11/2019,10.00-22.00\n")
    assert [(each.note, each.detail) for each in draft.remarks] == [
        (Note.SAME_VENUE_AND_DAY, "mkg-3-2019")
    ]


def test_a_column_that_the_file_does_not_have_changes_nothing() -> None:
    draft = read("uid,opens,closes\nlapangan-banteng-2019,9,15\n")
    (found,) = draft.events
    assert found.standing is Standing.CHANGED
    assert found.event == replace(BANTENG, opens=time(9), closes=time(15), sequence=1)
    assert found.was == BANTENG


def test_an_empty_cell_says_that_nobody_knows() -> None:
    draft = read("uid,room\nmkg-3-2019,\n")
    assert draft.events[0].event.room is None


def test_a_file_that_is_older_than_the_schedule_is_refused() -> None:
    newer = replace(BANTENG, room="Tenda", sequence=3)
    known = make_snapshot(
        version=1,
        regions=KNOWN.regions.values(),
        venues=KNOWN.venues.values(),
        services=KNOWN.services.values(),
        events=[newer],
    )
    old = write_schedule(Form.CSV, [BANTENG], [])
    draft = read_schedule("a.csv", old, known)
    assert [each.reason for each in draft.refusals] == [Reason.OUTDATED]
    same = write_schedule(Form.CSV, [replace(newer, sequence=1)], [])
    assert read_schedule("a.csv", same, known).changes_nothing


def test_one_sitting_is_cancelled_and_another_moved_and_the_series_stays() -> None:
    draft = read(
        "uid,instead_of,status,first_day,opens,alasan\n"
        "lapangan-banteng-2019,14/11/2019,batal,,,banjir\n"
        "lapangan-banteng-2019,21/11/2019,,22/11/2019,9.00,\n"
    )
    (found,) = draft.events
    assert replace(found.event, overrides=(), sequence=0) == BANTENG
    assert found.event.overrides == (
        Override(date(2019, 11, 14), EventStatus.CANCELLED, reason="banjir"),
        Override(date(2019, 11, 21), day=date(2019, 11, 22), opens=time(9)),
    )


def test_a_change_of_a_day_that_the_series_does_not_have_is_remarked_on() -> None:
    draft = read("uid,instead_of,status\nlapangan-banteng-2019,15/11/2019,batal\n")
    assert [each.note for each in draft.remarks] == [Note.CHANGES_NO_SITTING]


def test_a_change_of_an_event_that_nobody_knows_is_refused() -> None:
    draft = read("uid,instead_of,status\nx,15/11/2019,batal\n,15/11/2019,batal\n")
    assert [each.reason for each in draft.refusals] == [Reason.NO_SUCH_EVENT, Reason.MISSING]


def test_a_sitting_that_is_changed_twice_is_refused() -> None:
    row = "lapangan-banteng-2019,14/11/2019,batal\n"
    draft = read(f"uid,instead_of,status\n{row}{row}")
    assert [each.reason for each in draft.refusals] == [Reason.TWICE]


@pytest.mark.parametrize("column", ["last_day", "rrule", "extra_days", "working_days"])
def test_a_rule_has_no_place_in_the_row_of_one_sitting(column: str) -> None:
    text = {"last_day": "1/1/2020", "rrule": "FREQ=DAILY", "working_days": "ya"}
    cell = text.get(column, "1/1/2020")
    draft = read(f"uid,instead_of,{column}\nlapangan-banteng-2019,14/11/2019,{cell}\n")
    assert [(each.column, each.reason) for each in draft.refusals] == [
        (column, Reason.CONTRADICTION)
    ]


def test_a_new_place_needs_its_region_and_gets_a_slug_from_its_name() -> None:
    draft = read("tempat,tanggal,kota\nRPTRA Kalijodo,1/12/2019,Jakarta Utara\n")
    (venue,) = (each.venue for each in draft.venues)
    assert (venue.slug, venue.name, venue.kind, venue.region) == (
        "rptra-kalijodo", "RPTRA Kalijodo", "park", "jakarta-utara",
    )  # fmt: skip
    assert draft.events[0].event.venue == "rptra-kalijodo"


def test_a_new_place_that_stands_in_many_rows_is_made_once() -> None:
    draft = read(
        "tempat,tanggal,kota\n"
        "RPTRA Kalijodo,1/12/2019,jakut\n"
        "rptra kalijodo,2/12/2019,Jakarta Utara\n"
    )
    assert draft.taken
    assert len(draft.venues) == 1


def test_a_row_without_days_changes_a_place() -> None:
    draft = read('venue,venue_name,lat,lon\nblok-m-square,Blok M Square,"-6,2441",106.8\n')
    (found,) = draft.venues
    assert found.standing is Standing.CHANGED
    assert found.venue == replace(
        KNOWN.venues["blok-m-square"], coordinates=Coordinates(-6.2441, 106.8, 500)
    )


def test_an_events_row_does_not_change_a_known_place() -> None:
    draft = read("tempat,tanggal,alamat\nmkg,1/12/2019,Jl. Lain\n")
    assert not draft.venues
    assert [each.note for each in draft.remarks] == [Note.VENUE_FACT_KEPT]


def test_two_places_of_one_slug_are_refused() -> None:
    draft = read("venue,venue_name,region\nrptra-x,RPTRA X,jakut\nrptra-x,RPTRA Y,jaksel\n")
    assert Reason.TWICE in {each.reason for each in draft.refusals}


def test_a_later_file_knows_the_places_of_an_earlier_one() -> None:
    places = b"venue,venue_name,region\nrptra-x,RPTRA X,jakut\n"
    events = b"tempat,tanggal\nRPTRA X,1/12/2019\n"
    drafts = read_schedules([("a.csv", places), ("b.csv", events)], KNOWN)
    assert all(draft.taken for draft in drafts)


@pytest.mark.parametrize("form", list(Form))
def test_a_template_has_all_columns_and_no_event(form: Form) -> None:
    template = write_template(form)
    draft = read_schedule(f"a.{form}", template, KNOWN)
    assert [each.reason for each in draft.refusals] == [Reason.EMPTY_FILE]
    if form is Form.CSV:
        assert template.decode("utf-8-sig").splitlines()[0].split(",") == list(WRITTEN)


def test_a_cancelled_event_that_a_list_names_again_is_remarked_on() -> None:
    off = replace(KNOWN.events["mkg-3-2019"], status=EventStatus.CANCELLED)
    known = make_snapshot(
        version=1,
        regions=KNOWN.regions.values(),
        venues=KNOWN.venues.values(),
        services=KNOWN.services.values(),
        events=[off],
    )
    text = b"tempat,mulai,jam\nmkg,15/11/2019,10.00-21.00\n"
    draft = read_schedule("a.csv", text, known)
    assert [each.note for each in draft.remarks] == [Note.IS_CANCELLED]
