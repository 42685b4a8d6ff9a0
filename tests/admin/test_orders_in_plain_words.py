"""Orders with more in them than days: the sitting's own hours, what happened, from when on, all."""

from datetime import date

import pytest

NOW = "2019-11-20T09:00"


@pytest.mark.parametrize(
    "line",
    [
        "/batal aeon sabtu jam 10-21 krn banjir",
        "/batal aeon sabtu 10.00-21.00 krn banjir",
        "/batal aeon sabtu jam 10 pagi sampai 9 malam krn banjir",
        "/cancelevent AEON Saturday 10:00-21:00 because of flood",
    ],
)
def test_the_hours_of_a_sitting_name_all_of_it(office, line):
    officer = office.editor
    assert "23 Nov" in officer.types(line, at=NOW)
    assert len(officer.labels) == 2


@pytest.mark.parametrize(
    "line",
    [
        "/batal aeon sabtu jam 10-12",
        "/batal aeon jam 10-12",
        "/batal aeon sabtu jam 10",
        "/batal aeon sabtu pagi jam 10-21",
        "/batal blok m besok jam 10-21",
        "/batal semua besok jam 10-12",
    ],
)
def test_other_hours_are_a_part_of_the_day(office, line):
    officer = office.editor
    assert "/ubah" in officer.types(line, at=NOW)
    assert officer.labels == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/batal aeon sabtu banjir jam 5 pagi", "banjir jam 5 pagi"),
        ("/batal aeon sabtu petugas ke blok m", "petugas ke blok m"),
        ("/batal aeon sabtu listrik mati jam 9", "listrik mati jam 9"),
        ("/batal aeon sabtu banjir sejak jumat", "banjir sejak jumat"),
        ("/batal aeon sabtu ada demo di monas", "ada demo di monas"),
        ("/batal aeon sabtu karena AC rusak sejak kamis", "AC rusak sejak kamis"),
        ("/cancelevent AEON Saturday flood at 5am", "flood at 5am"),
        ("/tutup blok m 25 nov rapat jam 10", "rapat jam 10"),
    ],
)
def test_what_happened_is_the_reason_with_its_hours_and_places(office, line, reason):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert f"“{reason}”" in told
    assert not told.startswith("Akhiri")
    assert len(officer.labels) == 2


@pytest.mark.parametrize(
    "line",
    [
        "/batal aeon sabtu banjir buka jam 12",
        "/batal aeon sabtu hujan pulang jam 3",
        "/batal aeon sabtu petugas cuma pagi",
        "/batal aeon sabtu loket jam 10",
    ],
)
def test_a_reason_hides_no_part_of_the_order(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    assert officer.labels == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("/batal tpu malaka mulai januari", "1 Januari 2020"),
        ("/batal tpu malaka dari januari", "1 Januari 2020"),
        ("/batal blok m mulai bulan depan", "1 Desember 2019"),
        ("/batal blok m mulai minggu depan", "25 November 2019"),
        ("/cancelevent TPU Malaka from January", "1 January 2020"),
    ],
)
def test_from_a_month_on_is_asked_as_that(office, line, day):
    told = office.editor.types(line, at=NOW)
    assert told.startswith(("Akhiri", "End "))
    assert day in told


@pytest.mark.parametrize(
    "line", ["/batal tpu malaka januari", "/batal tpu malaka dari januari sampai maret"]
)
def test_a_month_or_a_span_of_months_has_an_end(office, line):
    assert not office.editor.types(line, at=NOW).startswith("Akhiri")


@pytest.mark.parametrize("line", ["/batal semua", "/batal semuanya", "/cancel all"])
def test_all_without_a_day_is_asked_of_an_editor_and_ends_no_reminder(office, line):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert "/berhenti" in told or "/stop" in told
    officer.presses("21 November")
    officer.saves()
    events = office.desk.now_there.events.values()
    assert {o.recurrence_id for e in events for o in e.overrides} == {date(2019, 11, 21)}


def test_the_day_of_all_can_be_typed(office):
    officer = office.editor
    officer.types("/batal semua mall", at=NOW)
    assert "Sabtu, 23 November" in officer.types("sabtu banjir", at=NOW)


def test_all_without_a_day_is_the_stop_of_anybody_else(office):
    assert "pengingat" in office.stranger.types("/batal semua", at=NOW)
    assert "pengingat" in office.viewer.types("/batal semua", at=NOW)
