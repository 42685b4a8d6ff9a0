"""A city with many places: every list comes in pages that fit a message, and leaves nothing out."""

from datetime import date, time

import pytest

from schedule_data.model.desk import Actor, Officer, Role
from schedule_data.model.event import Event, Recurrence
from schedule_data.model.place import Venue
from schedule_data.snapshot import make_snapshot, packaged_snapshot

PLACES = 60
CONFIRMED = 25
LONGEST_MESSAGE = 4096
MOST_BUTTONS = 20


def city():
    first = packaged_snapshot()
    venues = [
        Venue(f"place-{n:02}", f"Balai Warga {n:02}", "kampung", "jakarta-timur")
        for n in range(PLACES)
    ]
    weekly = Recurrence(rrule="FREQ=WEEKLY;BYDAY=TH")
    events = [
        Event(f"event-{n:02}", f"PTSP Kampung {n:02}", f"place-{n:02}", date(2019, 1, 3),
              recurrence=weekly, opens=time(9), closes=time(12), confirmed_on=date(2019, 1, 1))
        for n in range(PLACES)
    ]  # fmt: skip
    return make_snapshot(
        version=1,
        regions=first.regions.values(),
        venues=venues,
        services=first.services.values(),
        events=events,
    )


@pytest.fixture
def owner(office_of):
    office = office_of(city())
    for n in range(PLACES):
        actor = Actor("telegram", f"5{n:02}")
        office.desk.known[actor] = Officer(actor, Role.VIEWER, f"Petugas {n:02}")
    for n in range(CONFIRMED):
        office.owner.types(f"/konfirmasi Balai Warga {n:02}")
    return office.owner


def pages(officer, command):
    """The texts and labels of all pages."""
    officer.types(command)
    found = []
    while True:
        found.append((officer.text, tuple(officer.labels)))
        assert len(officer.text) <= LONGEST_MESSAGE
        assert len(officer.labels) <= MOST_BUTTONS
        if not any("Berikutnya" in label for label in officer.labels):
            return found
        assert len(found) <= PLACES
        officer.presses("Berikutnya")


@pytest.mark.parametrize(
    ("command", "called", "count"),
    [
        ("/acara", "Balai Warga {:02}", PLACES),
        ("/tempat", "Balai Warga {:02}", PLACES),
        ("/tutup", "Balai Warga {:02}", PLACES),
        ("/batal", "Balai Warga {:02}", PLACES),
        ("/ubah", "Balai Warga {:02}", PLACES),
        ("/admin", "Petugas {:02}", PLACES),
    ],
)
def test_every_page_is_reached_and_nothing_is_left_out(owner, command, called, count):
    shown = "\n".join("\n".join((text, *labels)) for text, labels in pages(owner, command))
    assert [n for n in range(count) if called.format(n) not in shown] == []


@pytest.mark.parametrize("line", ["/tambah PTSP Sabtu 9-12", "/tambah PTSP di Tebet Sabtu 9-12"])
def test_a_place_for_a_new_event_is_found_on_some_page(owner, line):
    shown = "\n".join("\n".join(labels) for _, labels in pages(owner, line))
    assert [n for n in range(PLACES) if f"Balai Warga {n:02}" not in shown] == []


def test_what_waits_to_be_confirmed_is_all_reached(owner):
    for command in ("/usang", "/konfirmasi"):
        shown = "\n".join("\n".join((text, *labels)) for text, labels in pages(owner, command))
        assert [n for n in range(CONFIRMED, PLACES) if f"Balai Warga {n:02}" not in shown] == []


def test_the_audit_goes_back_to_its_first_entry(owner):
    shown = "\n".join(text for text, _ in pages(owner, "/riwayat"))
    assert [n for n in range(CONFIRMED) if f"#{n + 1} " not in shown] == []


def test_rights_are_taken_back_from_any_page(owner):
    owner.types("/admin")
    while not any("Petugas 55" in label for label in owner.labels):
        owner.presses("Berikutnya")
    owner.presses("Petugas 55")
    owner.presses("Simpan")
    assert not any(each.name == "Petugas 55" for each in owner.desk.known.values())


def test_a_search_narrows_a_long_list(owner):
    assert "Balai Warga 07" in owner.types("/acara kampung 07")
    assert "Balai Warga 08" not in owner.text
    assert "Balai Warga 07" in owner.types("/tempat warga 07")
    assert "Petugas 07" in owner.types("/admin 07")
    assert "Petugas 08" not in owner.text
