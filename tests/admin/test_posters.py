"""Captions and lists as press officers paste them: each place with its days becomes one event."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.admin.caption_month import heads_month, in_month
from handlers.admin.captions import Caption, read_caption
from handlers.understanding.names import compile_names
from handlers.understanding.plans import Plan, read_places
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
        "opens": event.opens and event.opens.strftime("%H:%M"),
        "closes": event.closes and event.closes.strftime("%H:%M"),
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


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Blok M Square, Senin 25 Nov, 9-15\nMonas, Selasa 26 Nov, 9-15", "Monas"),
        ("Blok M Square, Senin 25 Nov, 9-15\nRagunan, Rabu 27 Nov, 9-15", "Ragunan"),
        (
            "AEON Mall JGC\n22-24 Nov 2019\n10-21\n\nLippo Mall Puri\n29 Nov - 1 Des 2019",
            "Lippo",
        ),
        ("Blok M Square\n25 Nov 9-15\nsarinah\n26 Nov 9-15", "sarinah"),
        ("Senin 25/11\nBlok M Square 9-15\nSelasa 26/11\nSarinah\n9-15", "Selasa"),
        ("Mon 25 Nov: Blok M Square 9-15\nTue 26 Nov: Tebet 9-15", "Tue"),
    ],
)
def test_words_where_a_place_stands_are_asked_for_and_give_no_day_to_another(
    empty_office, text, asked
):
    said = empty_office.editor.types(f"/impor {text}", at="2019-11-20T09:00")
    assert "baru: 1, belum jelas: 1" in said
    assert f"2. belum jelas: {asked}" in said
    assert "belum ada: Tempat" in said


def test_an_area_with_hours_that_begins_a_list_is_asked_for_like_any_other(empty_office):
    said = empty_office.editor.types("/impor Senin: Monas 9-15\nSelasa: Blok M Square 9-15")
    assert "1. belum jelas: Senin: Monas 9-15" in said


@pytest.mark.parametrize("words", ["Yuk datang!", "Gratis, tanpa calo", "Mari urus izin"])
def test_words_behind_the_last_day_name_no_place(empty_office, words):
    officer = empty_office.editor
    officer.types(f"/impor Blok M Square\n25 Nov 9-15\n26 Nov 9-15\n{words}", at="2019-11-20T09:00")
    officer.presses("Simpan")
    assert [event.venue for event in empty_office.events] == ["blok-m-square"] * 2


@pytest.mark.parametrize("none", ["tidak ada", "-", "libur", "TIDAK ADA", "kosong", "–"])
@pytest.mark.parametrize("between", ["\n", ": "])
def test_a_day_without_a_place_is_none_and_not_the_place_before(empty_office, none, between):
    officer = empty_office.editor
    officer.types(
        f"/impor *SENIN 25/11*{between}Blok M Square 9-15\n*SELASA 26/11*{between}{none}\n"
        f"*RABU 27/11*{between}Bella Terra 9-15", at="2019-11-20T09:00"
    )  # fmt: skip
    officer.presses("Simpan")
    assert [(each.venue, each.first_day.day) for each in empty_office.events] == [
        ("blok-m-square", 25),
        ("bella-terra", 27),
    ]


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
    assert read_caption(line, _read) == Caption()


def _read(line: str) -> tuple[Plan, ...]:
    return read_places(line, now=NOW, names=NAMES)


VENUES = {"Blok M Square": "blok-m-square", "AEON Mall JGC": "aeon-jgc", "MKG 3": "mkg-3",
          "Lapangan Banteng": "lapangan-banteng", "TPU Malaka": "tpu-malaka"}  # fmt: skip
DAYS = {
    date(2019, 11, 16): ["Sabtu", "Saturday"],
    date(2019, 11, 22): ["22 Nov", "22 November 2019", "2019-11-22", "Jumat, 22/11"],
    date(2019, 12, 2): ["2 Des", "02-12-2019", "2/12/19", "02.12.2019"],
}
HOURS = ["10-15", "10.00-15.00", "pukul 08.00 s.d. 12.00 WIB", "9am-3pm"]
SHAPES = ["{v}, {d}, {h}", "{d} - {v} {h}", "{d} di {v} {h}", "{v} {d} {h}"]
BESIDES = [
    "CP 0812-3456-7890", "WA: 081234567890", "Info 1500-164", "Hub. Pak Budi 0813 1122 3344",
    "Info lebih lanjut: (021) 1500164", "+62 812 3456 7890", "Telp. 021-7654321",
    "CP: Rina 0813 8899 2019", "Narahubung: Humas DPMPTSP (021) 1500164", "@layananjakarta",
    "www.pelayanan.jakarta.go.id", "Email: humas@example.org", "#PTSPGoesToMall", "SIARAN PERS",
    "No. 112/DPMPTSP/XI/2019", "SK No. 77/SK/2019", "Nomor 45/2019", "Pengumuman:", "Info PTSP:",
    "Informasi:", "Syarat: KTP dan KK.", "Bawa KTP asli.", "*GRATIS*", "Tanya PTSP 1500164",
]  # fmt: skip
BESIDE = ["{x} {line}", "{line} {x}", "{line} ({x})", "{x}. {line}", "{line}. {x}"]


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_number_to_call_or_a_word_of_the_press_hides_no_sitting(data):
    pick = {name: data.draw(st.sampled_from(each)) for name, each in (
        ("v", [*VENUES]), ("day", [*DAYS]), ("h", HOURS), ("shape", SHAPES),
        ("x", BESIDES), ("beside", BESIDE),
    )}  # fmt: skip
    day = data.draw(st.sampled_from(DAYS[pick["day"]]))
    line = pick["shape"].format(v=pick["v"], d=day, h=pick["h"])
    caption = read_caption(pick["beside"].format(line=line, x=pick["x"]), _read)
    ((_, plan),) = caption.events
    assert (plan.places, plan.first_day) == ((VENUES[pick["v"]],), pick["day"])
    assert plan.opens
    assert not plan.problem


@pytest.mark.parametrize(
    "line",
    ["Syarat: KTP paling lambat 23 Nov", "Info: Senin-Jumat 08.00-16.00, 1500164",
     "Jakarta, 18 November 2019", "Published 18 November 2019", "Diperbarui: 18/11/2019",
     "Narahubung: Kantor Kecamatan Tebet", "Tutup setiap Minggu",
     "Sabtu besok ayo ramai-ramai ke RSUD Tarakan!"],
)  # fmt: skip
def test_a_day_or_a_place_that_is_no_sitting_is_shown_and_stands_in_no_way(empty_office, line):
    officer = empty_office.editor
    told = officer.types(f"/impor Blok M Square, 22 Nov, 10-15\n{line}")
    assert f"2. tidak dibaca, mohon diperiksa: {line}" in told
    officer.presses("Simpan")
    assert [event.first_day for event in empty_office.events] == [date(2019, 11, 22)]


@pytest.mark.parametrize(
    "line",
    ["Layanan PTSP di Blok M Square tanggal 22 November 2019 pukul 09.00-15.00 dibatalkan",
     "TPU Malaka pindah jam mulai 25 Nov jadi 13.00-15.00",
     "Blok M Square 22 Nov 9-15 dipindah ke Bella Terra", "MKG 3, 22 Nov 10-15: CANCELLED"],
)  # fmt: skip
def test_a_sitting_that_is_called_off_or_moved_is_not_planned(empty_office, line):
    officer = empty_office.editor
    told = officer.types(f"/impor Lapangan Banteng, 1 Des, 9-12\n{line}")
    assert "2. dibatalkan atau dipindah, tidak dimasukkan" in told
    officer.presses("Simpan")
    assert [event.venue for event in empty_office.events] == ["lapangan-banteng"]


def test_where_nobody_says_which_sitting_is_called_off_nothing_is_saved(empty_office):
    officer = empty_office.editor
    told = officer.types("/impor Blok M Square\n22 November, 9-15\nDIBATALKAN")
    assert "dibatalkan atau dipindah, tetapi layanan yang mana?" in told
    assert "Simpan" not in officer.labels


def test_a_list_that_is_led_by_places_gives_no_day_to_the_next_place():
    caption = read_caption("Blok M Square\n22 Nov, 9-15\n23 Nov, 9-12\nMKG 3\n9-15", _read)
    assert [(plan.places, plan.first_day) for _, plan in caption.events] == [
        (("blok-m-square",), date(2019, 11, 22)),
        (("blok-m-square",), date(2019, 11, 23)),
        (("mkg-3",), None),
    ]


@pytest.mark.parametrize(
    "days", ["Sabtu-Minggu, 30 Nov - 1 Des 2019", "Sabtu & Minggu, 30 Nov & 1 Des",
             "Saturday and Sunday (30/11 to 1/12)", "Sabtu s.d. Minggu, 30 Nov s.d. 1 Des"]
)  # fmt: skip
def test_two_weekdays_before_two_dates_are_those_dates(days):
    ((_, plan),) = read_caption(f"Blok M Square, {days}, 10-15", _read).events
    assert (plan.first_day, plan.last_day) == (date(2019, 11, 30), date(2019, 12, 1))
    assert plan.weekday_off is None


@pytest.mark.parametrize("days", ["Sabtu 29 Nov - Minggu 1 Des", "Sabtu-Minggu, 29 Nov - 1 Des"])
def test_a_weekday_that_is_not_that_dates_is_noticed_in_a_span_too(days):
    ((_, plan),) = read_caption(f"Blok M Square, {days}, 10-15", _read).events
    assert plan.weekday_off == date(2019, 11, 29)


def test_hours_behind_weekdays_are_no_dates():
    ((_, plan),) = read_caption("Blok M Square Senin-Rabu, 9 pagi - 3 sore", _read).events
    assert (plan.opens.hour, plan.closes.hour) == (9, 15)


def test_the_day_of_issue_stands_behind_a_city_any_other_is_the_sittings():
    ((_, issued),) = read_caption(
        "Jakarta, 20 November 2019 - PTSP hadir di Blok M Square, 23 Nov, 10-15", _read
    ).events
    ((_, held),) = read_caption("22 Nov 2019 - Blok M Square 10-15", _read).events
    assert (issued.first_day, held.first_day) == (date(2019, 11, 23), date(2019, 11, 22))


@pytest.mark.parametrize("by", ["RSVP by 20 Nov", "Pendaftaran paling lambat 20 Nov"])
def test_a_day_to_register_by_is_no_day_of_the_sitting(by):
    caption = read_caption(f"Blok M Square 22 Nov 9-15. {by}", _read)
    assert [plan.first_day for _, plan in caption.events] == [date(2019, 11, 22)]
    assert caption.left == (by,)


def test_a_house_number_is_no_decree(empty_office):
    told = empty_office.editor.types("/impor Jl. Kramat no. 5/7, 22 Nov 10-15")
    assert "belum jelas: 1" in told
    assert "belum ada: Tempat" in told


def test_what_is_too_long_for_one_line_is_shown():
    caption = read_caption("Blok M Square, 22 Nov, 9-15" + " ya" * 400 + " MKG 3 23 Nov", _read)
    assert len(caption.events) == 1
    assert caption.left[0].endswith("MKG 3 23 Nov")


def test_a_greeting_names_no_place():
    caption = read_caption("Yth. Bapak/Ibu Kel. Kelapa Gading Timur\nMKG 3, 22 Nov, 10-15", _read)
    assert [plan.places for _, plan in caption.events] == [("mkg-3",)]


def test_a_poster_in_indonesian_is_answered_in_the_language_of_the_command(empty_office):
    officer = empty_office.editor
    officer.types("/impor PTSP Goes To Mall! 22-24 Nov di AEON Mall JGC 10.00-21.00")
    assert "Simpan" in officer.labels


KNOWN_LINES = [line for poster in POSTERS for line in poster["text"].splitlines()]


@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from(KNOWN_LINES)), max_size=12))
@settings(deadline=None)
def test_any_lines_are_read_without_an_error_and_no_event_lacks_a_word(lines):
    caption = read_caption("\n".join(lines), _read)
    assert all(words for words, _ in caption.events)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Setiap Senin, TPU Malaka", "Setiap Senin, TPU Malaka selama Desember 2019"),
        ("Kamis kedua | TPU Malaka", "setiap Kamis kedua | TPU Malaka selama Desember 2019"),
        ("Jumat, 6 & 20: MKG 3", "Jumat 6 Desember 2019, Jumat 20 Desember 2019: MKG 3"),
        ("tgl 14-15 MKG 3", "tanggal 14-15 Desember 2019 MKG 3"),
        ("Jumat 6/12 MKG 3", "Jumat 6/12 MKG 3"),
        ("Senin 10.00-12.00 MKG 3", "Senin 10.00-12.00 MKG 3"),
        ("tiap Kamis sampai 30 Januari, MKG 3", "tiap Kamis sampai 30 Januari, MKG 3"),
    ],
)
def test_in_a_list_headed_by_a_month_days_are_of_that_month(line, wanted):
    assert in_month(line, "Desember 2019") == wanted


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("JADWAL BULAN DESEMBER 2019", "DESEMBER 2019"),
        ("Schedule for December 2019:", "December 2019"),
        ("22 Desember 2019", ""),
        ("Desember", "Desember"),
        ("MKG 3, Desember 2019", ""),
    ],
)
def test_a_month_heads_a_list_only_alone(line, month):
    assert heads_month(line) == month


def test_a_correction_of_a_poster_is_left_to_the_officer():
    caption = read_caption(
        "Jadwal PTSP di MKG 3 yang semula tertulis 6-8 Desember 2019, yang benar 13-15 Desember",
        _read,
    )
    assert caption.events == ()
    assert len(caption.off) == 1


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Senin 9-15 Blok M Square", "Senin 9-15 Blok M Square"),
        ("Senin & Rabu 9-15: Blok M Square", "Senin & Rabu 9-15: Blok M Square"),
        ("Senin 9-15: MKG 3, 10.00-12.00", "tanggal 9-15 Desember 2019: MKG 3, 10.00-12.00"),
        ("Sabtu, 29: MKG 3", "Sabtu 29 Desember 2019: MKG 3"),
    ],
)
def test_under_a_month_two_figures_may_be_hours_and_a_weekday_stays(line, wanted):
    assert in_month(line, "Desember 2019") == wanted


@pytest.mark.parametrize(
    ("text", "sees"),
    [
        (
            "Bertempat di Blok M Square, Jakarta Selatan, Senin (18/11), DPMPTSP DKI Jakarta "
            "meresmikan gerai layanan baru. Gerai ini akan melayani warga setiap Senin sampai "
            "Jumat pukul 09.00 hingga 15.00 WIB.",
            "belum jelas: 1",
        ),
        (
            "Pada kesempatan itu, Kepala Dinas menyampaikan bahwa layanan di Mall Kelapa Gading 3 "
            "yang semula dijadwalkan pada 15-17 November 2019 diundur menjadi 22-24 November 2019.",
            "dibatalkan atau dipindah",
        ),
        (
            "Layanan PTSP Goes To Mall direncanakan hadir kembali untuk warga di AEON Mall JGC "
            "pada 6-8 Desember 2019, namun jadwal pastinya masih akan diumumkan kemudian.",
            "tidak dibaca, mohon diperiksa",
        ),
        (
            "Sebanyak 120 warga memanfaatkan layanan di Mall Kelapa Gading 3 pada akhir pekan "
            "lalu, Sabtu dan Minggu (9-10/11/2019), mulai pukul 10.00 hingga 21.00 WIB.",
            "tidak dibaca, mohon diperiksa",
        ),
    ],
)
def test_what_a_press_release_leaves_open_is_shown_and_not_saved(empty_office, text, sees):
    officer = empty_office.editor
    said = officer.types(f"/impor {text}")
    assert sees in said
    assert "Simpan" not in officer.labels
    assert empty_office.events == []


def test_words_that_praise_a_place_do_not_hold_up_the_rest(empty_office):
    officer = empty_office.editor
    officer.types(
        "/impor Layanan tersebut akan hadir bagi warga di Bella Terra pada 22 hingga 24 November "
        "2019 mulai pukul 10.00 hingga 21.00 WIB. “Antusiasme warga luar biasa, terutama di AEON "
        "Mall JGC,” ucapnya, Selasa (12/11/2019)."
    )
    officer.presses("Simpan")
    assert [event.venue for event in empty_office.events] == ["bella-terra"]


PRESS = [
    poster["text"]
    for poster in POSTERS
    if len(poster["text"].splitlines()) == 1 and len(poster["text"].split()) > 14
]


@given(st.lists(st.sampled_from(PRESS), min_size=1, max_size=3), st.randoms())
@settings(max_examples=25, deadline=None)
def test_a_press_release_that_was_cut_anywhere_is_read_without_a_fault(texts, chance):
    text = " ".join(texts)
    start = chance.randrange(len(text))
    caption = read_caption(text[start : start + chance.randrange(400)], _read)
    assert isinstance(caption, Caption)


def test_a_very_long_paragraph_is_read_to_a_bound_and_the_rest_is_shown():
    sentence = "Layanan akan hadir bagi warga di Blok M Square pada 22 November 2019 pukul 9-15. "
    caption = read_caption(sentence * 500, _read)
    assert len(caption.events) <= 60
    assert len(caption.left) == 1


def test_a_day_of_a_headed_month_that_is_not_its_weekday_is_asked(empty_office):
    officer = empty_office.editor
    said = officer.types("/impor Desember\nBlok M Square, Jumat 5, 09.00-15.00")
    assert "belum jelas: 1" in said
    assert "Simpan" not in officer.labels


@pytest.mark.parametrize("piece", ["1.", ", kata ", "mengatakan ", '"', "A. ", "Senin 1, ", " "])
@pytest.mark.timeout(20)
def test_no_paragraph_takes_long_to_read(piece):
    read_caption("layanan akan hadir bagi warga di mal " * 3 + piece * 30_000 + "x", _read)
