"""Hours that differ by day in one line: an event for each, or a plain question, no wrong one."""

from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query

DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
FORTNIGHT = DaySpan(date(2019, 11, 18), date(2019, 12, 1))


def held(office, days=FORTNIGHT):
    """Day, opening and closing of all sittings."""
    found = Agenda(office.desk.now_there).between(Query(when=days))
    return sorted((each.day, each.opens, each.closes) for each in found)


def weekly(*told):
    """The sittings of the fortnight for (weekday, opens, closes)."""
    weeks = (FORTNIGHT.start, FORTNIGHT.start + timedelta(7))
    return sorted((week + timedelta(day), *hours) for week in weeks for day, *hours in told)


TUESDAY_THURSDAY = weekly((1, time(9), time(12)), (3, time(13), time(15)))


@pytest.mark.parametrize(
    "line",
    [
        "setiap Selasa 09.00-12.00 dan Kamis 13.00-15.00 di TPU Malaka",
        "PTSP di TPU Malaka tiap Selasa 9-12, Kamis 13-15",
        "tiap Selasa jam 9 sampai 12, tiap Kamis jam 1 sampai 3 sore di TPU Malaka",
        "hari Selasa pukul 09.00 s/d 12.00 WIB dan hari Kamis pukul 13.00 s/d 15.00 WIB "
        "setiap minggu di TPU Malaka",
        "setiap Selasa (09.00-12.00) serta Kamis (13.00-15.00), TPU Malaka",
        "every Tuesday 9am-12pm and Thursday 1pm-3pm at TPU Malaka",
        "TPU Malaka, Tuesdays 09:00-12:00 and Thursdays 13:00-15:00",
    ],
)
def test_two_days_with_their_own_hours_are_two_events(empty_office, line):
    officer = empty_office.editor
    officer.types(f"/tambah {line}")
    officer.saves()
    assert len(empty_office.events) == 2
    assert len({event.uid for event in empty_office.events}) == 2
    assert held(empty_office) == TUESDAY_THURSDAY


def test_both_are_seen_before_they_are_saved(empty_office):
    officer = empty_office.editor
    told = officer.types("/tambah setiap Selasa 09.00-12.00 dan Kamis 13.00-15.00 di TPU Malaka")
    assert "09.00–12.00" in told
    (also,) = [line for line in told.splitlines() if line.startswith("Juga: setiap Kamis")]
    assert also.endswith("13.00–15.00")
    assert empty_office.events == []


def test_two_events_of_one_line_are_one_saving_and_one_undo(empty_office):
    officer = empty_office.editor
    officer.types("/tambah setiap Selasa 09.00-12.00 dan Kamis 13.00-15.00 di TPU Malaka")
    officer.presses("Simpan")
    officer.types("/urung")
    assert empty_office.events == []


def test_a_new_place_is_saved_once_with_both(bare_office):
    officer = bare_office.editor
    officer.types("/tambah setiap Selasa 9-12 dan Kamis 13-15 di Taman Menteng, Jakarta Pusat")
    officer.presses("Simpan")
    assert {event.venue for event in bare_office.events} == {"taman-menteng"}
    assert held(bare_office) == TUESDAY_THURSDAY


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "setiap Senin-Kamis 9-15, Jumat 9-11 di TPU Malaka",
            weekly(*((n, time(9), time(15)) for n in range(4)), (4, time(9), time(11))),
        ),
        (
            "setiap hari kerja 9-15, Jumat 9-11 di TPU Malaka",
            weekly(*((n, time(9), time(15)) for n in range(4)), (4, time(9), time(11))),
        ),
        (
            "setiap Selasa 9-12 dan Kamis 9-12 di TPU Malaka",
            weekly((1, time(9), time(12)), (3, time(9), time(12))),
        ),
        (
            "PTSP di MKG 3 22 Nov 10-15 dan 23 Nov 9-12",
            [(date(2019, 11, 22), time(10), time(15)), (date(2019, 11, 23), time(9), time(12))],
        ),
        (
            "PTSP di MKG 3 Sabtu, 23 November 10.00-21.00, Minggu, 24 November 10.00-18.00",
            [(date(2019, 11, 23), time(10), time(21)), (date(2019, 11, 24), time(10), time(18))],
        ),
    ],
)
def test_days_and_their_hours_go_together(empty_office, line, expected):
    officer = empty_office.editor
    officer.types(f"/tambah {line}")
    officer.presses("Simpan")
    assert held(empty_office) == expected


def test_a_day_with_a_pause_stays_one_event(empty_office):
    officer = empty_office.editor
    officer.types("/tambah setiap Selasa 09.00-12.00 dan 13.00-15.00 di TPU Malaka")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.opens, event.closes) == (time(9), time(15))
    assert event.pauses[0].starts == time(12)


UNCLEAR = [
    "setiap Kamis 09.00-15.00, Jumat jam 11.00 di TPU Malaka",
    "setiap Selasa pagi dan Kamis siang di TPU Malaka",
    "09.00-12.00 Selasa dan 13.00-15.00 Kamis di TPU Malaka",
    "PTSP di AEON Mall JGC 22-24 Nov, Jumat 10-15, Sabtu-Senin 10-21",
    "setiap Selasa 9-12 lantai 1 dan Kamis 13-15 lantai 2 di MKG 3",
    "setiap Kamis 9-15, 27 Des 9-12 di MKG 3",
    "setiap Selasa 9-12 lantai 1, Kamis sampai 15 lantai 2 di MKG 3",
    "setiap Selasa 9-12 dan Selasa 14-16, Kamis 9-12 di MKG 3",
]


@pytest.mark.parametrize("line", UNCLEAR)
def test_what_cannot_be_told_apart_is_asked_plainly(empty_office, line):
    officer = empty_office.editor
    assert "berbeda menurut hari" in officer.types(f"/tambah {line}")
    assert "Simpan" not in officer.labels
    officer.types("setiap Selasa 9-12")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.recurrence.rrule, event.opens) == ("FREQ=WEEKLY;BYDAY=TU", time(9))


def test_two_places_with_their_own_hours_are_asked_one_by_one(empty_office):
    officer = empty_office.editor
    officer.types("/tambah setiap Selasa 9-12 di TPU Malaka dan Kamis 13-15 di MKG 3")
    officer.presses("TPU Malaka")
    assert "berbeda menurut hari" in officer.text


def test_a_pasted_line_of_several_hours_gives_an_event_for_each(empty_office):
    officer = empty_office.editor
    officer.types(
        "/impor PTSP di MKG 3 22 Nov 10-15 dan 23 Nov 9-12\nPTSP di Bella Terra 24 Nov 10-12"
    )
    officer.presses("Simpan")
    assert held(empty_office) == [
        (date(2019, 11, 22), time(10), time(15)),
        (date(2019, 11, 23), time(9), time(12)),
        (date(2019, 11, 24), time(10), time(12)),
    ]


def test_a_pasted_line_that_cannot_be_told_apart_saves_nothing(empty_office):
    officer = empty_office.editor
    told = officer.types(
        "/impor PTSP di MKG 3 setiap Selasa pagi dan Kamis siang\nPTSP di Bella Terra 24 Nov 10-12"
    )
    assert "belum jelas: 1" in told
    assert "Simpan" not in officer.labels


def test_an_event_that_is_changed_to_two_timetables_becomes_two(office):
    officer = office.editor
    before = len(office.events)
    officer.types("/ubah TPU Malaka setiap Selasa 9-12 dan Kamis 13-15")
    officer.presses("Simpan")
    there = [event for event in office.events if event.venue == "tpu-malaka"]
    assert sorted(event.recurrence.rrule[-2:] for event in there) == ["TH", "TU"]
    officer.types("/urung")
    assert len(office.events) == before


def test_two_days_of_a_series_get_their_own_hours_and_the_series_stays(office):
    officer = office.editor
    officer.types("/ubah Lapangan Banteng 21 Nov jam 9-12 dan 28 Nov jam 13-15")
    officer.presses("Simpan")
    (event,) = [each for each in office.events if each.venue == "lapangan-banteng"]
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=TH"
    changed = {each.recurrence_id.day: (each.opens, each.closes) for each in event.overrides}
    assert changed == {21: (time(9), time(12)), 28: (time(13), time(15))}


def test_other_days_that_are_typed_later_take_the_place_of_all(empty_office):
    officer = empty_office.editor
    officer.types("/tambah setiap Selasa 09.00-12.00 dan Kamis 13.00-15.00 di TPU Malaka")
    officer.types("setiap Jumat 8-11")
    officer.presses("Simpan")
    assert held(empty_office) == weekly((4, time(8), time(11)))


def test_a_draft_of_two_events_is_kept_as_it_is(empty_office):
    officer = empty_office.editor
    officer.types("/tambah setiap Selasa 09.00-12.00 dan Kamis 13.00-15.00 di TPU Malaka")
    officer.types("lantai 2")
    officer.presses("Simpan")
    assert held(empty_office) == TUESDAY_THURSDAY
    assert {event.room for event in empty_office.events} == {"Lantai 2"}


HOURS = st.tuples(st.integers(8, 14), st.integers(1, 6)).map(
    lambda each: (time(each[0]), time(each[0] + each[1]))
)
PLAN = st.lists(
    st.tuples(st.integers(0, 6), HOURS), min_size=2, max_size=4, unique_by=lambda d: d[0]
)
FORMS = {
    "id": (
        "{day} {o:%H.%M}-{c:%H.%M}",
        "hari {day} {o:%H.%M} s.d. {c:%H.%M} WIB",
        "{day} jam {o.hour}-{c.hour}",
    ),
    "en": ("{day} {o:%H:%M}-{c:%H:%M}", "{day} from {o:%H:%M} to {c:%H:%M}"),
}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    PLAN,
    st.sampled_from(["id", "en"]),
    st.integers(0, 2),
    st.sampled_from([", ", " dan ", " & ", "; "]),
    st.booleans(),
)
def test_each_is_held_on_its_days_at_its_hours(
    empty_city, office_of, plan, language, form, link, front
):
    forms = FORMS[language]
    told = link.join(
        forms[form % len(forms)].format(day=DAYS[language][day], o=opens, c=closes)
        for day, (opens, closes) in plan
    )
    again = "setiap" if language == "id" else "every"
    line = f"TPU Malaka {again} {told}" if front else f"{again} {told} di TPU Malaka"
    office = office_of(empty_city)
    officer = office.editor
    officer.types(f"/tambah {line}")
    save = [label for label in officer.labels if label in ("Simpan", "Save")]
    if not save:
        assert "berbeda menurut hari" in officer.text or "differ by day" in officer.text
        return
    officer.presses(save[0])
    assert held(office) == weekly(*((day, *hours) for day, hours in plan)), line
