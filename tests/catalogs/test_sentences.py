"""The words that must stand in an answer, in the citizen's language."""

from datetime import date, time

from handlers.choice import Action, Chosen, encode
from handlers.message import Part
from schedule_data.model.event import Event, EventStatus, Override, Recurrence
from schedule_data.model.query import DaySpan, Query

HALF_A_YEAR = DaySpan(date(2020, 1, 1), date(2020, 6, 30))
OLD = "Belum dikonfirmasi sejak 17 November 2019, cek dulu sebelum berangkat."


def test_the_head_is_the_day_and_how_many_places(citizen):
    citizen.asks("PTSP hari ini di mana?")
    assert citizen.lines(Part.HEAD) == ["Kamis, 14 November 2019 · hari ini", "3 tempat"]
    citizen.asks("where is PTSP tomorrow in South Jakarta?")
    assert citizen.lines(Part.HEAD) == [
        "Friday, 15 November 2019 · tomorrow",
        "1 place · South Jakarta",
    ]


def test_unknown_hours_and_services_are_told_as_unknown(citizen):
    citizen.asks("PTSP hari ini di Lapangan Banteng?")
    assert "Jam belum diumumkan" in citizen.lines(Part.PLACE)
    assert "Layanan belum dirinci" in citizen.lines(Part.PLACE)
    citizen.asks("izin usaha hari ini di mana?")
    assert "Layanan belum dirinci, tanyakan dulu" in citizen.lines(Part.PLACE)


def test_both_candidates_of_a_cemetery_are_named(citizen):
    citizen.asks("PTSP Selasa di mana?")
    told = " ".join(citizen.lines(Part.PLACE))
    assert "TPU Karet Pasar Baru Barat (Jl. KH Mas Mansyur)" in told
    assert "TPU Karet Bivak (Jl. Penjernihan)" in told


def test_services_are_listed_where_they_are_known(citizen_of):
    day = date(2019, 11, 14)
    services = frozenset({"usaha", "bangunan"})
    event = Event("x", "PTSP", "mkg-3", first_day=day, last_day=day, services=services)
    citizen = citizen_of(events=[event], only=True)
    citizen.asks("PTSP hari ini?")
    assert "Izin usaha dan Izin bangunan" in citizen.lines(Part.PLACE)


def test_how_it_stands_now_is_told_as_people_say_it(citizen):
    citizen.asks("PTSP hari ini?", at="2019-11-16T08:30")
    assert "10.00–21.00 · belum buka, buka 1 jam 30 menit lagi" in citizen.lines()
    citizen.asks("where is PTSP today?", at="2019-11-16T19:40")
    assert "10:00–21:00 · open now, closes in 1 h 20 min" in citizen.lines()
    citizen.asks("PTSP hari ini?", at="2019-11-16T21:00")
    told = "hari ini sudah tutup, berikutnya Minggu, 17 November 2019 pukul 10.00"
    assert f"10.00–21.00 · {told}" in citizen.lines()


def test_asked_what_is_open_now_the_head_counts_by_what_is_known(citizen):
    citizen.asks("Blok M Square masih buka?")
    told = "1 tempat belum pasti sedang buka, karena jam bukanya belum diumumkan"
    assert told in citizen.lines(Part.HEAD)


def test_a_holiday_is_the_reason(citizen):
    citizen.asks("PTSP 25 Desember di mana?", at="2019-12-20T09:00")
    assert "Tidak ada jadwal PTSP, libur nasional: Natal." in citizen.lines(Part.HEAD)
    assert "Berikutnya: Kamis, 26 Desember 2019, 3 tempat." in citizen.lines()
    citizen.asks("where is PTSP on 25 December?")
    told = "Nothing on the schedule, public holiday: Christmas Day."
    assert told in citizen.lines(Part.HEAD)


def test_a_holiday_that_is_uncertain_for_one_place_is_told_once(citizen):
    citizen.asks("PTSP 21 Mei 2020 di mana?", at="2020-05-20T09:00")
    assert sum("Kenaikan Yesus Kristus" in line for line in citizen.lines()) == 1
    told = "Belum pasti apakah Lapangan Banteng buka di hari libur ini. Anggap tutup, atau"
    assert any(line.startswith(told) for line in citizen.lines(Part.NOTE))


def test_a_weekend_is_the_reason_for_places_of_working_days(citizen):
    citizen.asks("Blok M Square Sabtu ini?")
    assert "Sabtu: loket yang hanya buka di hari kerja tutup." in citizen.lines()


def test_facts_over_sixty_days_old_end_the_answer(citizen):
    citizen.asks("PTSP hari ini di mana?", at="2020-03-02T09:00")
    assert citizen.lines()[-1].startswith(OLD)
    assert OLD not in citizen.lines(Part.HEAD)


def test_facts_over_a_year_old_stand_in_the_head(citizen):
    citizen.asks("PTSP hari ini di mana?", at="2026-11-24T09:00")
    assert OLD in citizen.lines(Part.HEAD)


def test_a_fee_is_told_where_the_data_has_one_and_as_wanting_a_check(citizen):
    citizen.asks("biaya IPTM berapa?")
    assert any(line.startswith("Biaya: ") for line in citizen.lines())
    assert "Cek dulu ya, aturannya bisa berubah." in citizen.lines()
    citizen.asks("Syarat IMB apa?")
    assert not any(line.startswith("Biaya: ") for line in citizen.lines())
    assert "IMB sekarang diganti PBG (Persetujuan Bangunan Gedung)." in citizen.lines()


def test_what_is_not_understood_gets_three_examples_and_who_else_to_ask(citizen):
    citizen.asks("asdfgh qwerty")
    examples, others = citizen.lines()
    assert examples.count("“") == 3
    assert "1500164" in others


def test_help_speaks_of_the_other_language_too(citizen):
    citizen.asks("/bantuan")
    assert citizen.lines()[-1].startswith("You can ask in English too")
    citizen.asks("/today")
    citizen.asks("/help")
    assert citizen.lines()[-1].startswith("Bisa juga dalam bahasa Indonesia")


def test_a_pin_is_called_an_approximate_point(citizen):
    citizen.asks("kapan PTSP di Lapangan Banteng?")
    citizen.presses(citizen.token("Peta"))
    assert citizen.said.pin.title == "Lapangan Banteng (titik perkiraan)"


def test_a_location_is_answered_with_about_how_far_it_is(citizen):
    citizen.shares(-6.1754, 106.8272)
    assert "sekitar 1 km dari sini" in citizen.lines()


def test_a_day_that_was_called_off_or_moved_is_told_with_its_place(citizen_of):
    changes = (
        Override(date(2019, 11, 14), status=EventStatus.CANCELLED, reason="banjir"),
        Override(date(2019, 11, 21), day=date(2019, 11, 22)),
        Override(date(2019, 11, 28), status=EventStatus.CANCELLED),
    )
    weekly = Event(
        uid="weekly",
        summary="PTSP",
        venue="lapangan-banteng",
        first_day=date(2019, 11, 1),
        recurrence=Recurrence(rrule="FREQ=WEEKLY;BYDAY=TH"),
        overrides=changes,
    )
    citizen = citizen_of(events=[weekly], only=True)
    citizen.asks("PTSP hari ini di mana?")
    assert "Dibatalkan: Lapangan Banteng (banjir)." in citizen.lines(Part.NOTE)
    citizen.asks("PTSP 21 November di mana?")
    moved = "Pindah ke Jumat, 22 November 2019: Lapangan Banteng."
    assert moved in citizen.lines(Part.NOTE)
    citizen.asks("PTSP bulan ini di mana?")
    assert "Kamis, 28 November, dibatalkan: Lapangan Banteng." in citizen.lines(Part.NOTE)


def test_hours_of_which_half_is_known(citizen_of):
    day = date(2019, 11, 14)
    events = [
        Event("a", "PTSP", "mkg-3", first_day=day, last_day=day, opens=time(10)),
        Event("b", "PTSP", "aeon-jgc", first_day=day, last_day=day, closes=time(15)),
    ]
    citizen = citizen_of(events=events, only=True)
    citizen.asks("PTSP hari ini di mana?", at="2019-11-14T11:00")
    assert "Mulai 10.00, jam tutup belum diumumkan" in citizen.lines(Part.PLACE)
    assert "Sampai 15.00, jam buka belum diumumkan" in citizen.lines(Part.PLACE)


def test_a_place_that_is_there_on_very_many_days_is_told_by_their_number(citizen):
    citizen.presses(encode(Chosen(Action.FIND, Query(when=HALF_A_YEAR)), "id"))
    told = citizen.lines(Part.PLACE)
    assert "122 hari antara 2 Januari 2020 dan 30 Juni 2020" in told


def test_an_hour_is_told_in_the_head(citizen):
    citizen.asks("besok jam 2 siang PTSP di mana?")
    assert citizen.lines(Part.HEAD)[0] == "Jumat, 15 November 2019 · besok · pukul 14.00"


def test_a_day_before_the_one_that_was_asked_for_is_not_called_the_next(citizen):
    citizen.asks("lapangan banteng 30 nov", at="2019-11-20T09:00")
    assert "Sebelum itu: Kamis, 21 November 2019 · besok" in citizen.lines(Part.HEAD)
    citizen.asks("is it at lapangan banteng on 30 nov?")
    assert "Before that: Thursday, 21 November 2019 · tomorrow" in citizen.lines(Part.HEAD)
