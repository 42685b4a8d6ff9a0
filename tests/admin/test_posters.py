"""Captions and lists as press officers paste them: each place with its days becomes one event."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.admin.caption_lines import plain
from handlers.admin.captions import read_caption
from handlers.understanding.names import compile_names
from handlers.understanding.plans import Plan, read_plans
from schedule_data.agenda import Agenda
from schedule_data.gazetteer import packaged_names
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.zone import JAKARTA

CORPUS = Path(__file__).with_name("posters.jsonl")
POSTERS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)


def told(event, venue, agenda, today):
    """The facts of a saved event that a poster may tell."""
    span = DaySpan(today, today + timedelta(days=60))
    days = [s.day for s in agenda.between(Query(when=span)) if s.id[0] == event.uid]
    return {
        "venue": {venue.slug, venue.name},
        "first_day": str(days[0]),
        "last_day": str(days[-1]),
        "days": list(map(str, days)),
        "opens": event.opens.strftime("%H:%M"),
        "closes": event.closes.strftime("%H:%M"),
        "services": sorted(event.services or ()),
    }


def is_told(wanted, events):
    return any(
        all(want in found[fact] if fact == "venue" else found[fact] == want
            for fact, want in wanted.items())
        for found in events
    )  # fmt: skip


@pytest.mark.parametrize("poster", POSTERS, ids=[poster["id"] for poster in POSTERS])
def test_a_caption_becomes_its_events_and_no_others(empty_office, poster):
    officer = empty_office.editor
    officer.types("/impor", at=poster["now"][:16])
    officer.types(poster["text"])
    officer.presses("Simpan")
    snapshot = empty_office.desk.now_there
    agenda, today = Agenda(snapshot), date.fromisoformat(poster["now"][:10])
    events = [told(e, snapshot.venues[e.venue], agenda, today) for e in snapshot.events.values()]
    assert [want for want in poster["expect"] if not is_told(want, events)] == []
    assert len(events) == len(poster["expect"])
    officer.types("/impor")
    assert "Simpan" not in officer.types(poster["text"])


def test_a_place_that_nobody_could_read_is_asked_for_not_taken_from_the_line_above(empty_office):
    officer = empty_office.editor
    said = officer.types(
        "/impor TPU Malaka, Senin 2/12, 09.00-12.00\nXyzzy Plugh, Selasa 3/12, 09.00-12.00"
    )
    assert "belum jelas: 1" in said
    assert empty_office.events == []


def test_days_called_closed_are_left_out_of_what_is_told_beside_them():
    caption = read_caption("Blok M Square\nsetiap Kamis 9-15\nLibur: 26 Desember 2019", _read)
    ((_, plan),) = caption.events
    assert plan.but_not == (date(2019, 12, 26),)


def test_closed_days_of_a_place_are_reported_and_no_event():
    caption = read_caption("Lapangan Banteng, 1 Des, 9-12\nTutup: TPU Malaka 2 Desember", _read)
    assert len(caption.events) == 1
    assert caption.closures == ("Tutup: TPU Malaka 2 Desember",)


@pytest.mark.parametrize(
    "line",
    ["☎️ Tanya PTSP 1500164", "WA 0812-1500-164 📱", "#PTSPGoesToMall #1412",
     "CP: Rina 0813 8899 2019", "Email: humas@example.org",
     "SIARAN PERS No. 112/DPMPTSP/XI/2019", "====", "🎉🎉"],
)  # fmt: skip
def test_numbers_to_call_and_tags_tell_nothing_of_an_event(line):
    assert plain(line) == ""


def _read(line: str) -> tuple[Plan, ...]:
    return read_plans(line, now=NOW, names=NAMES)


KNOWN_LINES = [line for poster in POSTERS for line in poster["text"].splitlines()]


@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from(KNOWN_LINES)), max_size=12))
def test_any_lines_are_read_without_an_error_and_no_event_lacks_a_word(lines):
    caption = read_caption("\n".join(lines), _read)
    assert all(words for words, _ in caption.events)
