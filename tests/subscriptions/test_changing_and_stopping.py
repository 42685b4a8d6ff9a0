"""A person's own list: each can be changed, paused and removed; one word ends all of them."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.ending import ends_all
from handlers.speech.kept import KeptAsked, KeptList, KeptNews, KeptTold, ListNews
from handlers.speech.offer import OfferKind
from handlers.speech.reply import Said, Saying, Schedule
from handlers.steering import steers


@pytest.fixture
def subscriber(citizen):
    """Somebody who is reminded of Jakarta Barat, of Jakarta Timur, and of grave permits."""
    citizen.asks("ingatkan saya tiap Jumat di Jakarta Barat")
    citizen.asks("ingatkan saya tiap Jumat di Jakarta Timur")
    citizen.asks("ingatkan saya tiap hari jam 7 izin makam")
    return citizen


def mine(citizen):
    return citizen.work.people.kept.get(("test", "me"), [])


def slots(citizen):
    return [str(each.slot) for each in mine(citizen)]


def gone(reply):
    return [each.subscription for each in reply.gone]


def saying(reply):
    assert isinstance(reply, Said), reply
    return reply.saying


@pytest.mark.parametrize(
    "words", ["/langgananku", "/mysubscriptions", "langganan saya", "daftar langganan",
              "pengingatku",
              "my subscriptions", "langgananku apa aja?", "lihat langganan saya"],
)  # fmt: skip
def test_the_list_shows_all_numbered(subscriber, words):
    reply = subscriber.asks(words)
    assert isinstance(reply, KeptList)
    assert (reply.news, reply.total) == (ListNews.SHOWN, 3)
    assert [p.number for p in subscriber.said.paragraphs if p.number] == [1, 2, 3]


def test_a_number_shows_one_and_buttons_go_on_with_the_count(subscriber):
    subscriber.asks("/langgananku")
    assert subscriber.said.choices[0][0].number == 4
    reply = subscriber.asks("2")
    assert isinstance(reply, KeptTold)
    assert reply.told.subscription == mine(subscriber)[1]


@pytest.mark.parametrize("days", ["Jumat dan Sabtu", "Sabtu dan Jumat", "Senin dan Rabu"])
def test_made_into_several_the_list_counts_as_a_number_does(subscriber, days):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    reply = subscriber.asks(f"ganti jadi tiap {days}")
    assert reply.news is ListNews.SEVERAL
    assert [each.subscription for each in reply.items] == mine(subscriber)
    assert len(mine(subscriber)) == 4


def test_a_long_list_comes_in_pages(citizen):
    for hour in range(8):
        citizen.asks(f"ingatkan saya tiap hari jam {hour:02}.00")
    first = citizen.asks("/langgananku")
    assert len(first.items) == 5
    second = citizen.presses(citizen.token("berikutnya"))
    assert len(second.items) == 3


@pytest.mark.parametrize("page", [1, 2])
@pytest.mark.parametrize("number", [1, 5, 6, 8])
def test_a_number_means_the_same_one_on_every_page(citizen, page, number):
    for hour in range(8):
        citizen.asks(f"ingatkan saya tiap hari jam {hour:02}.00")
    citizen.asks("/langgananku")
    if page == 2:
        citizen.presses(citizen.token("berikutnya"))
    shown = [each.number for each in citizen.said.paragraphs if each.number]
    assert shown == ([1, 2, 3, 4, 5] if page == 1 else [6, 7, 8])
    assert citizen.said.choices[0][0].number == 9
    meant = mine(citizen)[number - 1]
    assert citizen.asks(str(number)).told.subscription == meant
    assert gone(citizen.asks(f"hapus nomor {number}")) == [meant]


def test_nobody_has_an_empty_list_without_a_hint(citizen):
    assert saying(citizen.asks("/langgananku")) is Saying.NO_SUBSCRIPTIONS
    assert citizen.offers(OfferKind.USUAL_REMINDER)


def test_day_and_hour_are_changed_in_two_taps(subscriber):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    subscriber.presses(subscriber.token("Hari dan jam"))
    subscriber.presses(subscriber.token("Selasa"))
    reply = subscriber.presses(subscriber.token("08.00"))
    assert reply.news is KeptNews.CHANGED
    assert sorted(slots(subscriber)) == ["daily 07:00", "fri 16:00", "tue 08:00"]
    assert subscriber.said.replaces


def test_the_whole_way_can_be_gone_by_numbers(subscriber):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    for label in ("Hari dan jam", "Sehari sebelumnya", "18.00"):
        subscriber.asks(subscriber.number(label))
    assert "before 18:00" in slots(subscriber)


def test_the_region_is_changed_and_two_that_become_the_same_are_one(subscriber):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    subscriber.presses(subscriber.token("Wilayah"))
    subscriber.presses(subscriber.token("Jakarta Timur"))
    assert slots(subscriber) == ["fri 16:00", "daily 07:00"]


@pytest.mark.parametrize(
    ("button", "back", "field"),
    [("Tanpa suara", "Dengan suara", "silent"), ("Jeda", "Lanjutkan", "paused")],
)
def test_a_wish_is_turned_on_and_off(subscriber, button, back, field):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    subscriber.presses(subscriber.token(button))
    assert getattr(mine(subscriber)[0], field)
    subscriber.presses(subscriber.token(back))
    assert not getattr(mine(subscriber)[0], field)


def test_the_sort_of_place_is_changed_and_all_sorts_again(subscriber):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    subscriber.presses(subscriber.token("Jenis tempat"))
    reply = subscriber.presses(subscriber.token("Taman"))
    assert reply.news is KeptNews.CHANGED
    assert [set(each.query.kinds) for each in mine(subscriber)][-1] == {"park"}
    subscriber.presses(subscriber.token("Jenis tempat"))
    subscriber.presses(subscriber.token("Semua jenis tempat"))
    assert not any(each.query.kinds for each in mine(subscriber))
    assert any("jakarta-barat" in each.query.regions for each in mine(subscriber))


def test_a_place_that_was_named_has_no_other_sort_to_choose(citizen):
    citizen.asks("ingatkan saya tiap Senin jam 7 di TPU Malaka")
    assert citizen.offers(OfferKind.CHANGE_REGION)
    assert not citizen.offers(OfferKind.CHANGE_KIND)


def test_empty_weeks_are_turned_off_and_on(subscriber):
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    subscriber.presses(subscriber.token("Jangan kabari"))
    assert not mine(subscriber)[0].when_empty
    subscriber.presses(subscriber.token("Kabari juga"))
    assert mine(subscriber)[0].when_empty


def test_one_is_removed_and_can_be_taken_back(subscriber):
    before = list(mine(subscriber))
    subscriber.asks("/langgananku")
    subscriber.asks("2")
    reply = subscriber.presses(subscriber.token("Hapus"))
    assert (reply.news, len(mine(subscriber))) == (ListNews.REMOVED, 2)
    subscriber.presses(subscriber.token("kembalikan"))
    assert set(mine(subscriber)) == set(before)


def test_an_old_button_of_one_that_is_gone_shows_what_there_is(subscriber):
    subscriber.asks("/langgananku")
    subscriber.asks("2")
    token = subscriber.token("Jeda")
    subscriber.presses(subscriber.token("Hapus"))
    reply = subscriber.presses(token)
    assert reply.news is ListNews.GONE_ALREADY
    assert not any(each.paused for each in mine(subscriber))


@pytest.mark.parametrize(
    "words",
    ["STOP", "stop", "Stop.", "BERHENTI", "berhenti!", "UNSUBSCRIBE", "unsubscribe",
     "/stop", "/berhenti",
     "stop langganan", "berhenti langganan", "stop reminders", "jangan kirim lagi",
     "cancel my subscription",
     "stop!!", "berhenti dong", "tolong berhenti", "ga usah kirim lagi", "unsubscribe please",
     "Berhenti\U0001f64f", "*STOP*", "STOP STOP", "stop sekarang juga", "stop now", "brenti",
     "hentikan", "please stop it", "nggak usah kirimin lagi", "udah jangan kirim lagi",
     "jangan ganggu saya lagi", "stop kak, makasih", "saya mau berhenti", "no more reminders",
     "don't send me any more", "matikan pengingat", "turn off reminders", "stop sending me this",
     "berhenti berlangganan", "I want to unsubscribe", "/stop@ptsp_bot", "/unsubscribe"],
)  # fmt: skip
def test_one_word_ends_all_of_them_at_once(subscriber, words):
    assert saying(subscriber.asks(words)) is Saying.STOPPED
    assert mine(subscriber) == []


@pytest.mark.parametrize(
    "words",
    ["berhenti di mana busnya?", "di mana bus stop terdekat?", "jangan berhenti",
     "gimana cara berhenti langganan?", "how do I unsubscribe?",
     "halte pemberhentian di mana?", "PTSP hari ini di mana? busnya berhenti di mana?",
     "bus stop di mana", "berhenti di halte mana ke Blok M", "where is the bus stop?",
     "kapan PTSP berhenti melayani?", "layanan berhenti jam berapa", "when does it stop?",
     "apakah PTSP sudah berhenti?", "sudah berhenti?", "PTSP buka nonstop?", "one stop service",
     "one-stop service", "kereta berhenti di Cawang?", "stop kontak ada di PTSP?",
     "berhenti kerja urus apa", "usaha saya berhenti, izin apa", "ga usah bawa KTP?",
     "gak usah antri?", "jangan lupa kirim lagi alamatnya", "kirim lagi", "jangan stop dulu",
     "STOP itu apa?", "kalau saya ketik stop?", "how do I stop reminders", "apa itu stop",
     "tolong kirim lagi", "don't stop", "jangan hapus nomor 2", "stop di jakbar",
     "berhenti di Jakarta Timur"],
)  # fmt: skip
def test_words_that_only_look_like_it_end_nothing(subscriber, words):
    subscriber.asks(words)
    assert len(mine(subscriber)) == 3


@pytest.mark.parametrize(
    "words",
    ["hapus langganan nomor 9", "cancel number 0", "stop langganan yang pertama", "hapus nomor 12",
     "berhenti langganan yang itu", "stop nomor 1 dulu",
     "hapus langganan kedua", "stop pengingat 3",
     "unsubscribe me from the second one"],
)  # fmt: skip
def test_who_wants_to_end_one_of_several_is_shown_which_there_are(subscriber, words):
    reply = subscriber.asks(words)
    assert len(mine(subscriber)) == 3
    assert isinstance(reply, KeptList)


@pytest.mark.parametrize(
    ("words", "number"),
    [("hapus langganan nomor 1", 1), ("cancel my subscription number 2", 2),
     ("stop nomor 3 dong", 3), ("cancel number 2", 2), ("hapus no. 1 aja", 1)],
)  # fmt: skip
def test_a_number_on_the_list_ends_that_one_which_is_named_and_can_be_taken_back(
    subscriber, words, number
):
    before = list(mine(subscriber))
    reply = subscriber.asks(words)
    assert (reply.news, gone(reply)) == (ListNews.REMOVED, [before[number - 1]])
    assert [one for one in before if one not in mine(subscriber)] == [before[number - 1]]
    subscriber.asks("kembalikan")
    assert set(mine(subscriber)) == set(before)


@pytest.mark.parametrize(
    "words",
    ["nyalain lagi dong notifnya, udah balik dari kampung", "coba liatin langganan aku",
     "jam berapa biasanya pengingatnya dikirim?", "udah langganan belum ya saya?",
     "what time do you usually send my reminders?", "tolong tunjukin pengingat saya",
     "saya sudah berlangganan belum?", "gak jadi berhenti, terusin aja",
     "kalo saya ketik stop, semuanya kehapus?", "if i reply stop what happens to my reminders",
     "minggu ini aja libur dulu ngirimnya ya", "gak usah di-pause lagi", "berhentiin jedanya dong",
     "eh mau langganan info ptsp goes to mall dong kak kalo bisa"],
)  # fmt: skip
def test_who_has_reminders_and_asks_about_them_gets_the_list_and_not_one_more(subscriber, words):
    before = list(mine(subscriber))
    assert isinstance(subscriber.asks(words), KeptList)
    assert list(mine(subscriber)) == before


@pytest.mark.parametrize(
    "words",
    ["remind me this Friday at 3pm to go to AEON", "kamis depan jam 9 tolong ingetin saya",
     "ingetin besok pagi jam 7 ya", "sabtu ini ingatkan saya jam 8",
     "remind me just once on Thursday", "jumat ini aja ingetin jam 3 sore",
     "next Monday 9am please remind me",
     "remind me once, not every week, on Thursday 9am about Lapangan Banteng"],
)  # fmt: skip
def test_a_single_time_makes_nothing_weekly(subscriber, words):
    before = list(mine(subscriber))
    reply = subscriber.asks(words)
    assert isinstance(reply, KeptAsked)
    assert reply.once is not None
    assert list(mine(subscriber)) == before


@pytest.mark.parametrize(
    ("words", "ended"),
    [("stop yang jakbar", "jakarta-barat"), ("berhenti ingatkan jaktim", "jakarta-timur"),
     ("stop the one for East Jakarta", "jakarta-timur"), ("hapus jaktim", "jakarta-timur"),
     ("stop jakarta barat dong", "jakarta-barat"), ("yang jaktim udahan ya", "jakarta-timur"),
     ("jangan kirim lagi yang Jakarta Barat", "jakarta-barat"), ("cancel west jakarta please",
      "jakarta-barat"), ("berhenti langganan jakarta timur", "jakarta-timur"),
     ("stop yang harian", "makam"), ("stop the daily one", "makam"),
     ("stop pengingat izin makam", "makam"), ("stop yang jakbar tiap jumat", "jakarta-barat")],
)  # fmt: skip
def test_the_only_one_that_fits_is_ended_and_named(subscriber, words, ended):
    before = list(mine(subscriber))
    (fits,) = (one for one in before if ended in one.query.regions | one.query.services)
    reply = subscriber.asks(words)
    assert (reply.news, gone(reply)) == (ListNews.REMOVED, [fits])
    assert [one for one in before if one not in mine(subscriber)] == [fits]
    assert subscriber.offers(OfferKind.TAKE_BACK)


def test_the_only_one_of_a_weekday_is_ended(citizen):
    citizen.asks("ingatkan saya tiap Jumat di Jakarta Barat")
    citizen.asks("ingatkan saya tiap Senin di Jakarta Timur")
    assert citizen.asks("stop friday").news is ListNews.REMOVED
    assert slots(citizen) == ["mon 07:00"]


@pytest.mark.parametrize(
    "words",
    ["stop friday", "stop yang jumat", "stop yang jaksel", "stop the one for South Jakarta",
     "berhenti ingatkan jaksel", "stop yang jakbar minggu ini", "jangan kirim jaktim besok",
     "stop yang jakbar dulu", "jangan kirim yang jakbar malam-malam", "stop yang jakbar dan jaktim",
     "stop yang jaksel, biarkan yang jaktim", "jangan kirim malam ya",
     "stop semua kecuali kepulauan seribu", "stop yang jakbar senin"],
)  # fmt: skip
def test_where_not_one_alone_fits_nothing_ends_and_that_is_said(subscriber, words):
    assert subscriber.asks(words).news is ListNews.NOTHING_ENDED
    assert len(mine(subscriber)) == 3
    assert "Belum ada" in " ".join(subscriber.lines()) or "Nothing has" in subscriber.lines()[0]


@pytest.mark.parametrize(
    "words",
    ["lanjutkan", "resume", "ubah langganan", "ganti pengingat saya", "change my reminders"],
)
def test_who_wants_to_change_something_is_shown_the_list(subscriber, words):
    assert subscriber.asks(words).news is ListNews.SHOWN


@pytest.mark.parametrize(
    "words",
    ["jeda", "jeda dulu", "pause", "pause it", "pause my reminders", "tolong jeda langganan saya"],
)
def test_all_pause_where_none_is_named_and_all_go_on_again(subscriber, words):
    assert subscriber.asks(words).news is ListNews.PAUSED
    assert [each.paused for each in mine(subscriber)] == [True] * 3
    assert subscriber.asks("lanjutin lagi").news is ListNews.RESUMED
    assert [each.paused for each in mine(subscriber)] == [False] * 3


@pytest.mark.parametrize(
    "words", ["kembalikan", "balikin lagi dong", "balikin yang tadi", "salah, balikin dong",
              "eh ga jadi, kembalikan", "take it back", "undo",
              "tolong kembalikan langganan saya"]
)  # fmt: skip
def test_what_was_ended_comes_back_for_words_too(subscriber, words):
    before = list(mine(subscriber))
    subscriber.asks("STOP")
    assert subscriber.asks(words).news is ListNews.TAKEN_BACK
    assert mine(subscriber) == before


@pytest.mark.parametrize(
    "more",
    ["tolong " * 600, "eh " * 1000 + "kembalikan", "batal, " * 500, "yang " * 900 + "stop",
     "jeda " + "dulu " * 900 + "x", "where " + "my " * 1000, "pengingat " * 500 + "x"],
)  # fmt: skip
def test_a_long_run_of_the_same_word_is_read_at_once(more):
    assert steers(more) is None


def test_when_the_office_stops_is_a_question_about_its_hours(subscriber):
    reply = subscriber.asks("kapan PTSP berhenti melayani hari ini?")
    assert isinstance(reply, Schedule)


def test_asking_what_the_word_does_shows_what_it_would_end(subscriber):
    assert subscriber.asks("STOP itu apa?").news is ListNews.SHOWN


words_of_all_sorts = st.lists(
    st.sampled_from(
        "stop berhenti dong PTSP hari ini di mana jam berapa halte bus ke tolong lagi kirim"
        " jangan langganan saya Blok M ? ! , kapan one service".split()
    ),
    max_size=7,
).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words_of_all_sorts | st.text(max_size=60))
def test_what_ends_all_holds_a_word_of_ending_and_no_question(text):
    if ends_all(text):
        assert "?" not in text or len(re.findall(r"[^\W\d_]+", text)) == 1
        last = re.findall(r"[^,.;:!?\n]+", text)[-1]
        assert not {"mana", "halte", "bus", "berapa", "kapan"} & set(last.casefold().split())


negations = st.sampled_from(
    ["jangan", "jgn", "ga usah", "gak mau", "tidak perlu", "belum mau", "don't", "do not", "never",
     "jangan lupa", "jangan sampai lupa", "don't ever", "don't forget to"]
)  # fmt: skip
endings = st.sampled_from(
    ["berhenti", "berhenti kirim", "stop", "stop langganan", "hapus pengingat saya", "batalkan",
     "unsubscribe", "stop sending", "cancel my reminders", "stop reminding me", "remove me",
     "matikan notifnya", "berhneti kirim", "turn off the reminders"]
)  # fmt: skip
refusals = st.sampled_from(
    ["ga usah kirim", "jangan ingatkan saya", "don't remind me", "stop langganan", "stop sending",
     "hapus pengingat", "cancel my reminder", "berhenti kirim", "jangan kirimi saya", "unsubscribe"]
)  # fmt: skip
named_ones = st.sampled_from(
    ["besok", "yang jumat", "hari senin", "minggu ini", "minggu depan", "Blok M Square", "jaktim",
     "di Jakarta Barat", "nomor 2", "yang pertama", "tomorrow", "next week", "on Friday",
     "in Menteng", "tgl 17", "until Monday", "jam 7", "izin makam"]
)  # fmt: skip
parts_of_the_day = st.sampled_from(
    ["pagi", "siang", "sore", "malam", "malem", "pas malam", "malam2", "pagi-pagi", "at night",
     "in the morning", "in the evening", "kalau sore", "di malam hari"]
)  # fmt: skip
politeness = st.sampled_from(["", "lagi", "ya", "dong", "please", "lagi ya", "anymore", "!", "pak"])
thrice_kept = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)


@thrice_kept
@given(negations, endings, politeness)
def test_whoever_says_not_to_end_them_keeps_them(subscriber, never, end, more):
    text = f"{never} {end} {more}".strip()
    assert not ends_all(text)
    subscriber.asks(text)
    assert mine(subscriber)


@thrice_kept
@given(refusals, named_ones, politeness)
def test_whoever_names_a_day_a_place_or_a_number_ends_not_all(subscriber, refusal, one, more):
    before = list(mine(subscriber))
    for text in (f"{refusal} {one} {more}", f"{one} {refusal} {more}"):
        assert not ends_all(text)
        subscriber.asks(text)
        assert len(mine(subscriber)) >= len(before) - 1
        subscriber.work.people.kept["test", "me"] = list(before)


@thrice_kept
@given(refusals, parts_of_the_day, politeness)
def test_whoever_names_a_part_of_the_day_ends_not_all(subscriber, refusal, part, more):
    for text in (f"{refusal} {part} {more}", f"{part} {refusal} {more}"):
        assert not ends_all(text)
        subscriber.asks(text)
        assert mine(subscriber)


@given(
    st.sampled_from("STOP berhenti unsubscribe hentikan setop stopp berhneti unsubscirbe".split()),
    st.lists(
        st.sampled_from("dong ya tolong please kak semua langganan sekarang makasih".split()),
        max_size=4,
    ),
    st.sampled_from(["", "!", ".", " ", "!!"]),
)
def test_the_bare_word_ends_all_whatever_small_words_stand_around(word, around, mark):
    assert ends_all(" ".join([word, *around]) + mark)
    assert ends_all(" ".join([*around, word]) + mark)


@pytest.mark.parametrize(
    "words",
    ["jangan lupa ingatkan saya lagi", "don't forget to remind me again", "jangan berhenti kirim",
     "ga usah kirim yang jumat lagi", "don't stop sending", "jangan lupa kirim lagi"],
)  # fmt: skip
def test_what_ends_nothing_throws_no_half_written_draft_away(words):
    assert not ends_all(words)


@pytest.mark.parametrize(
    ("words", "slot", "region"),
    [("pindahin pengingat ke jam 8", "fri 08:00", "jakarta-barat"),
     ("change my reminder to 8am", "fri 08:00", "jakarta-barat"),
     ("ubah langganan saya ke jaksel", "fri 16:00", "jakarta-selatan"),
     ("ganti pengingat saya ke tiap pagi", "daily 07:00", "jakarta-barat"),
     ("geser pengingatnya ke Sabtu dong", "sat 16:00", "jakarta-barat")],
)  # fmt: skip
def test_the_only_one_is_changed_as_it_was_said(citizen, words, slot, region):
    citizen.asks("ingatkan saya tiap Jumat di Jakarta Barat")
    assert citizen.asks(words).news is KeptNews.CHANGED
    assert [(str(each.slot), set(each.query.regions)) for each in mine(citizen)] == [
        (slot, {region})
    ]


@pytest.mark.parametrize(
    ("taps", "words", "slot"),
    [(["Hari dan jam"], "ganti jadi jam 7 pagi", "fri 07:00"),
     (["Hari dan jam"], "ubah jadi sore", "fri 16:00"),
     (["Hari dan jam"], "change it to 7 am", "fri 07:00"),
     (["Hari dan jam"], "tolong ganti jadi Sabtu jam 8", "sat 08:00"),
     (["Hari dan jam"], "jam 9", "fri 09:00"), (["Hari dan jam"], "Senin aja", "mon 16:00"),
     (["Hari dan jam"], "tiap hari jam 6 pagi", "daily 06:00"),
     (["Hari dan jam", "Selasa"], "jam 7 pagi", "tue 07:00"),
     (["Hari dan jam", "Selasa"], "ganti jadi malem", "tue 19:00"),
     (["Hari dan jam", "Sehari sebelumnya"], "jam 8 malam", "before 20:00"),
     ([], "ganti jadi jam 7 pagi", "fri 07:00"), ([], "make it 6.30 am", "fri 06:30")],
)  # fmt: skip
def test_the_one_that_is_shown_is_changed_by_words_too(subscriber, taps, words, slot):
    before = list(mine(subscriber))
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    for label in taps:
        subscriber.presses(subscriber.token(label))
    assert subscriber.asks(words).news is KeptNews.CHANGED
    assert sorted(slots(subscriber)) == sorted([slot, *map(str, (x.slot for x in before[1:]))])


@pytest.mark.parametrize(
    "words", ["besok di mana?", "PTSP Sabtu di Blok M jam berapa", "ganti bahasa", "jaksel", "halo"]
)
def test_another_question_under_a_reminder_changes_none(subscriber, words):
    before = list(mine(subscriber))
    subscriber.asks("/langgananku")
    subscriber.asks("1")
    subscriber.presses(subscriber.token("Hari dan jam"))
    assert not isinstance(subscriber.asks(words), KeptTold)
    assert mine(subscriber) == before


def test_of_several_the_one_to_be_changed_is_chosen(subscriber):
    before = list(mine(subscriber))
    assert subscriber.asks("ubah langganan saya ke jaksel").news is ListNews.NOTHING_CHANGED
    assert mine(subscriber) == before


@pytest.mark.parametrize(
    "words", ["cancel my reminders", "hapus langganan saya", "matiin notifnya"]
)
def test_whoever_ends_what_was_never_kept_is_told_so(citizen, words):
    assert saying(citizen.asks(words)) is Saying.NOTHING_TO_STOP


@pytest.mark.parametrize("more", ["x " * 2000, "jangan kirim " * 300, "stop " * 800])
def test_a_very_long_message_with_the_word_in_it_takes_no_time(more):
    assert ends_all(more) == more.startswith("stop")


def test_one_button_takes_all_of_it_back(subscriber):
    before = list(mine(subscriber))
    subscriber.asks("STOP")
    reply = subscriber.presses(subscriber.token("kembalikan"))
    assert reply.news is ListNews.TAKEN_BACK
    assert mine(subscriber) == before


def test_after_a_while_it_can_no_longer_be_taken_back(subscriber):
    subscriber.asks("STOP")
    token = subscriber.token("kembalikan")
    assert saying(subscriber.presses(token, at="2019-11-14T09:31")) is Saying.NO_SUBSCRIPTIONS


def test_stopping_twice_keeps_what_the_first_stop_ended(subscriber):
    subscriber.asks("STOP")
    assert saying(subscriber.asks("STOP")) is Saying.NOTHING_TO_STOP
    subscriber.asks("makasih")
    subscriber.asks("stop")
    subscriber.asks("/langganan jakut")
    assert len(mine(subscriber)) == 1


@pytest.mark.parametrize(
    "more",
    ["", "z-zzzzzz", "q", "o-", "s-abcdef", "s-abcdef-before2330", "h-abcdef-xyz", "d-abcdef-1-2",
     "-", "o-abcdef", "9"],
)  # fmt: skip
def test_a_made_up_button_changes_nothing(subscriber, more):
    before = list(mine(subscriber))
    subscriber.presses(f"1is.....{more}")
    assert mine(subscriber) == before
    assert subscriber.lines()


@pytest.mark.parametrize(
    "words",
    ["cancel my reminders, i moved to bandung", "gausah kirim2 lagi pesannya", "pls unenroll me",
     "you can leave me out of the updates from now on", "cabut nomor saya dari daftar kiriman"],
)  # fmt: skip
def test_who_leaves_is_let_go_however_they_say_it(citizen, words):
    citizen.asks("langganan")
    citizen.asks(words)
    assert citizen.work.people.kept.get((citizen.channel, "me"), []) == []


@pytest.mark.parametrize(
    "words",
    ["ga usah jakbar juga", "jakbar saja ga usah", "blok m juga jauh", "saya sama istri ke MKG",
     "rumah saya di jakbar juga", "mall saja penuh", "tiap Senin ke kantor juga",
     "makasih, jakbar juga bagus", "yang Jumat dipindahkan ke Blok M",
     "jangan kirim petugas ke jaksel", "never send me there if it is closed"],
)  # fmt: skip
def test_what_only_sounds_like_a_change_leaves_the_reminder_just_made(citizen, words):
    citizen.asks("ingatkan saya tiap Jumat jam 4 sore di Jakarta Timur")
    before = list(mine(citizen))
    citizen.asks(words)
    assert mine(citizen) == before
