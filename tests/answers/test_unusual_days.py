"""What officers add to a sitting reaches the citizen: breaks, last intake, moves, shut places."""

from dataclasses import replace
from datetime import date, time

from handlers.message import Part
from handlers.speech.facts import Now
from schedule_data.agenda import Agenda
from schedule_data.day_kinds import day_kinds
from schedule_data.model.circumstance import DayOverride, HoursSpan, Pause, VenueClosure
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, Override, Recurrence
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan

HALL = Venue(
    "balai", "Balai Warga", "hall", "jakarta-barat", aliases=("balai warga",),
    wheelchair=True, parking="di depan", finding="pintu kiri, lantai 2",
)  # fmt: skip
DAILY = Event(
    "harian", "PTSP", "balai", date(2026, 1, 1), recurrence=Recurrence("FREQ=DAILY"),
    opens=time(9), closes=time(15), last_intake=time(14, 30), quota=40, note="Bawa KTP asli.",
    pauses=(Pause(time(12), time(13), frozenset({0, 1, 2, 3})),
            Pause(time(11, 30), time(13), frozenset({4}))),
    services=frozenset({"usaha"}), confirmed_on=date(2026, 6, 1),
)  # fmt: skip
WEDNESDAY = "2026-06-10T10:00"


def told(citizen):
    return "\n".join(citizen.lines(Part.PLACE))


def declare(citizen, thing):
    """An officer says something of many sittings at once."""
    citizen.work.agenda = Agenda(citizen.work.agenda.snapshot.changed([Edit(None, thing)]))


def test_everything_that_is_known_of_a_desk_is_told(citizen_of):
    citizen = citizen_of(events=[DAILY], venues=[HALL], only=True)
    citizen.asks("hari ini di mana?", at=WEDNESDAY)
    lines = citizen.lines(Part.PLACE)
    assert (
        "Istirahat 12.00–13.00 · Pendaftaran terakhir 14.30 · Paling banyak 40 pemohon sehari"
        in lines
    )
    assert "Letak loket: pintu kiri, lantai 2" in lines
    assert "Bisa dijangkau kursi roda · Parkir: di depan" in lines
    assert "Bawa KTP asli." in lines


def test_on_a_friday_the_break_is_the_friday_prayers(citizen_of):
    citizen = citizen_of(events=[DAILY], venues=[HALL], only=True)
    citizen.asks("where is it on Friday?", at=WEDNESDAY)
    assert "Break 11:30–13:00" in told(citizen)


def test_during_its_break_it_says_when_it_goes_on(citizen_of):
    citizen = citizen_of(events=[DAILY], venues=[HALL], only=True)
    (place,) = citizen.finds("masih buka?", at="2026-06-10T12:20").section.places
    assert (place.state.now, place.state.minutes) == (Now.RESTING, 40)
    assert "sedang istirahat, buka lagi dalam 40 menit" in told(citizen)


def test_after_the_last_intake_nobody_is_sent_there_in_vain(citizen_of):
    citizen = citizen_of(events=[DAILY], venues=[HALL], only=True)
    (place,) = citizen.finds("masih buka?", at="2026-06-10T14:40").section.places
    assert (place.state.now, place.state.again) == (Now.FULL, date(2026, 6, 11))
    assert "tidak menerima pendaftar baru lagi hari ini" in told(citizen)


def test_a_moved_sitting_says_where_from_and_why(citizen_of):
    thursday = date(2026, 6, 11)
    moved = Override(thursday, day=date(2026, 6, 13), reason="rapat")
    weekly = replace(DAILY, recurrence=Recurrence("FREQ=WEEKLY;BYDAY=TH"), overrides=(moved,))
    citizen = citizen_of(events=[weekly], venues=[HALL], only=True)
    citizen.asks("Sabtu di mana?", at=WEDNESDAY)
    assert "Dipindahkan dari Kamis, 11 Juni 2026 (rapat)" in citizen.lines(Part.PLACE)
    citizen.asks("besok di mana?", at=WEDNESDAY)
    assert any("indah ke Sabtu, 13 Juni" in line for line in citizen.lines(Part.NOTE))


def test_an_added_sitting_is_called_one(citizen_of):
    saturday = Override(date(2026, 6, 13), added=True, reason="permintaan warga")
    weekly = replace(DAILY, recurrence=Recurrence("FREQ=WEEKLY;BYDAY=TH"), overrides=(saturday,))
    citizen = citizen_of(events=[weekly], venues=[HALL], only=True)
    citizen.asks("Sabtu di mana?", at=WEDNESDAY)
    assert "Hari tambahan (permintaan warga)" in citizen.lines(Part.PLACE)


def test_a_shut_place_and_a_day_declared_off_give_their_reason(citizen_of):
    day = date(2026, 6, 11)
    for thing, said in (
        (VenueClosure("c", "balai", DaySpan.day(day), "renovasi"),
         "Tempatnya tutup: Balai Warga (renovasi)."),
        (DayOverride(day, open=False, reason="banjir"),
         "Tutup hari itu: Balai Warga (banjir)."),
    ):  # fmt: skip
        citizen = citizen_of(events=[DAILY], venues=[HALL], only=True)
        declare(citizen, thing)
        citizen.asks("besok di mana?", at=WEDNESDAY)
        assert said in citizen.lines(Part.NOTE)


def test_in_ramadan_all_desks_of_a_region_have_other_hours_and_the_others_their_own(citizen_of):
    park = replace(HALL, slug="taman", name="Taman Warga", aliases=())
    east = replace(park, slug="timur", name="Balai Timur", region="jakarta-timur")
    events = [replace(DAILY, uid=venue.slug, venue=venue.slug) for venue in (HALL, park, east)]
    citizen = citizen_of(events=events, venues=[HALL, park, east], only=True)
    ramadan = DaySpan(date(2026, 6, 1), date(2026, 6, 10))
    declare(citizen, HoursSpan(
        "r", ramadan, time(8), time(14), pauses=(), reason="Ramadan",
        regions=frozenset({"jakarta-barat"}),
    ))  # fmt: skip
    during = citizen.finds("hari ini di mana?", at=WEDNESDAY).section.places
    hours = {place.venue.slug: (place.opens, place.closes) for place in during}
    assert hours["balai"] == hours["taman"] == (time(8), time(14))
    assert hours["timur"] == (time(9), time(15))
    of_hall = next(place for place in during if place.venue.slug == "balai")
    assert (of_hall.pauses, of_hall.last_intake, of_hall.reason) == ((), time(13, 30), "Ramadan")
    after = citizen.finds("besok di mana?", at=WEDNESDAY).section.places
    assert {(place.opens, place.closes) for place in after} == {(time(9), time(15))}


def test_beyond_the_decreed_joint_holidays_days_may_change(citizen_of):
    citizen = citizen_of(events=[DAILY], venues=[HALL], only=True)
    assert citizen.finds("5 Februari 2027 di mana?", at=WEDNESDAY).settled
    assert not citizen.finds("5 Februari 2040 di mana?", at=WEDNESDAY).settled
    citizen.asks("where is it on 5 February 2040?", at=WEDNESDAY)
    assert any("days may change" in line for line in citizen.lines(Part.NOTE))


def test_a_next_day_beyond_the_decreed_joint_holidays_may_change_too(citizen_of):
    decreed = day_kinds().last_known_year
    late = replace(DAILY, first_day=date(decreed + 1, 1, 4), recurrence=None)
    citizen = citizen_of(events=[late], venues=[HALL], only=True)
    reply = citizen.finds(f"31 Desember {decreed} di balai warga?", at=f"{decreed}-12-30T09:00")
    assert not reply.section.places
    assert not reply.settled
