"""A citizen talks with the web chat in a real browser."""

from typing import Any

import pytest
from playwright.sync_api import expect

from handlers.message import Choice, Outgoing, Paragraph, Part, Pin, SharedLocation, Span

pytestmark = pytest.mark.browser


def test_the_page_greets_and_offers_three_questions_that_can_be_pressed(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        labels = citizen.server.labels["id"]
        expect(citizen.answers.first).to_contain_text(labels.greeting)
        expect(citizen.answers.first.get_by_role("button")).to_have_text(list(labels.examples))
        answer = citizen.press(labels.examples[0])
        expect(answer).to_contain_text("Blok M Square")
        assert citizen.counter.said == [labels.examples[0]]


def test_a_question_gets_its_day_its_places_in_order_and_its_buttons(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        answer = citizen.ask("PTSP hari ini di mana?")
        expect(citizen.mine).to_contain_text("PTSP hari ini di mana?")
        expect(answer.get_by_role("heading")).to_have_text("Kamis, 14 November 2019 · hari ini")
        items = answer.get_by_role("listitem")
        expect(items).to_have_count(3)
        for number, name in enumerate(("Blok M Square", "Bella Terra", "Lapangan Banteng"), 1):
            expect(items.nth(number - 1).locator(".number")).to_have_text(str(number))
            expect(items.nth(number - 1)).to_contain_text(name)
        link = answer.get_by_role("link", name="pelayanan.jakarta.go.id")
        assert link.get_attribute("href") == "https://pelayanan.jakarta.go.id/"
        assert "noopener" in (link.get_attribute("rel") or "")
        buttons = answer.get_by_role("button")
        expect(buttons).to_have_text(["4 Jumat, 15 Nov", "5 Akhir pekan ini", "6 Peta"])


def test_a_pressed_button_sends_its_token_and_old_buttons_step_back_but_work(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        first = citizen.ask("hari ini?")
        expect(first).to_have_class("message bot current")
        second = citizen.press("Jumat, 15 Nov")
        expect(second).to_contain_text("Jumat, 15 November 2019 (d2)")
        expect(citizen.mine.last).to_contain_text("Jumat, 15 Nov")
        expect(first).to_have_class("message bot")
        expect(first.locator(".chosen")).to_have_text("4 Jumat, 15 Nov")
        expect(second).to_have_class("message bot current")
        third = citizen.after(first.get_by_role("button", name="Akhir pekan ini").click)
        expect(third).to_contain_text("(w)")
        assert citizen.counter.said == ["hari ini?", "d2", "w"]


def test_a_number_can_be_typed_instead_of_pressed(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.ask("4")
        assert citizen.counter.said == ["hari ini?", "4"]


def test_a_pin_is_a_card_that_opens_a_map(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        card = citizen.press("Peta").get_by_role("link")
        expect(card).to_contain_text("Blok M Square")
        expect(card).to_contain_text("titik perkiraan")
        address = card.get_attribute("href") or ""
        assert address.startswith("https://www.openstreetmap.org/?mlat=-6.244&mlon=106.801")
        assert card.get_attribute("rel") == "noopener noreferrer"


def test_a_typing_sign_is_there_while_the_answer_is_on_its_way(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.counter.open.clear()
        citizen.field.fill("hari ini?")
        citizen.field.press("Enter")
        expect(citizen.page.locator("#typing")).to_be_visible()
        expect(citizen.mine.locator(".stamp")).to_contain_text("Mengirim")
        expect(citizen.page.get_by_role("status")).to_have_text("PTSP sedang mencari…")
        citizen.counter.open.set()
        expect(citizen.answers).to_have_count(2)
        expect(citizen.page.locator("#typing")).to_be_hidden()
        expect(citizen.mine.locator(".stamp")).to_contain_text("Terkirim")
        expect(citizen.page.get_by_role("status")).to_have_text("")


def test_questions_asked_without_waiting_are_answered_in_their_order(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.counter.open.clear()
        for text in ("satu", "dua", "tiga"):
            citizen.field.fill(text)
            citizen.field.press("Enter")
        expect(citizen.mine).to_have_count(3)
        citizen.counter.open.set()
        expect(citizen.answers).to_have_count(4)
        assert citizen.counter.said == ["satu", "dua", "tiga"]


def test_shift_enter_makes_a_line_and_enter_or_the_button_sends(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.field.press_sequentially("hari ini")
        citizen.field.press("Shift+Enter")
        citizen.field.press_sequentially("di Jaktim?")
        citizen.after(citizen.page.get_by_role("button", name="Kirim", exact=True).click)
        assert citizen.counter.said == ["hari ini\ndi Jaktim?"]
        expect(citizen.field).to_have_value("")
        citizen.field.press("Enter")
        citizen.field.fill("   ")
        citizen.field.press("Enter")
        expect(citizen.mine).to_have_count(1)


MARKUP = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "**tebal** [x](javascript:alert(1)) &lt;b&gt; https://jahat.example",
    '"><svg/onload=alert(1)>',
]


def test_typed_markup_is_shown_as_it_was_typed(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        for text in MARKUP:
            citizen.ask(text)
            expect(citizen.mine.last.locator(".text")).to_have_text(text)
        citizen.page.reload()
        expect(citizen.mine.locator(".text")).to_have_text(MARKUP)
        expect(citizen.mine.locator("img, script, b, a")).to_have_count(0)


def test_an_answers_words_are_text_and_its_links_only_https(visit: Any) -> None:
    hostile = Outgoing(
        (
            Paragraph(((Span(MARKUP[0]),),), Part.HEAD),
            Paragraph(((Span("klik", link="https://jahat.example\"onclick='x"),),)),
            Paragraph(((Span(MARKUP[1], strong=True),),), Part.PLACE, 1),
        ),
        "id",
        ((Choice(MARKUP[3], 't"><b>'),),),
        Pin(0, 0, MARKUP[0], MARKUP[1]),
    )
    with visit() as citizen:
        citizen.open()
        citizen.counter.scripted = [hostile]
        answer = citizen.ask("x")
        expect(answer.get_by_role("heading")).to_have_text(MARKUP[0])
        expect(answer.locator("img, script")).to_have_count(0)
        for link in answer.locator("a").all():
            assert (link.get_attribute("href") or "").startswith("https://")
            assert link.get_attribute("onclick") is None
        citizen.press(MARKUP[3])
        assert citizen.counter.said[-1] == 't"><b>'


def test_a_location_is_shared_once_when_asked_for_and_kept_nowhere(visit: Any) -> None:
    here = {"latitude": -6.24412345, "longitude": 106.80198765}
    with visit(geolocation=here, permissions=["geolocation"]) as citizen:
        citizen.open()
        answer = citizen.press("Loket di dekat saya")
        expect(answer).to_contain_text("Terdekat: Blok M Square")
        expect(citizen.mine).to_contain_text("Loket di dekat lokasi saya")
        assert [each.content for each in citizen.counter.heard] == [SharedLocation(-6.244, 106.802)]
        assert "106.8" not in citizen.stored()


def test_an_answer_that_asks_for_the_location_has_a_button_that_shares_it(visit: Any) -> None:
    near = Outgoing(
        (Paragraph(((Span("Kirim lokasi Anda, atau pilih wilayah:"),),)),),
        "id",
        ((Choice("Jakarta Pusat", "r", 1),),),
        locate="Kirim lokasi saya",
    )
    here = {"latitude": -6.2441, "longitude": 106.8019}
    with visit(geolocation=here, permissions=["geolocation"]) as citizen:
        citizen.open()
        citizen.counter.scripted = [near]
        asked = citizen.ask("ptsp terdekat")
        expect(asked.get_by_role("button")).to_have_text(["Kirim lokasi saya", "1 Jakarta Pusat"])
        answer = citizen.after(asked.get_by_role("button", name="Kirim lokasi saya").click)
        expect(answer).to_contain_text("Terdekat: Blok M Square")
        assert citizen.counter.heard[-1].content == SharedLocation(-6.244, 106.802)


def test_a_location_that_is_not_allowed_is_asked_for_in_words(visit: Any) -> None:
    with visit(permissions=[]) as citizen:
        citizen.open()
        citizen.page.get_by_role("button", name="Loket di dekat saya").click()
        alert = citizen.page.get_by_role("alert")
        expect(alert).to_contain_text("Ketik saja nama daerahnya")
        expect(citizen.mine).to_have_count(0)


def test_a_new_day_is_marked_and_today_becomes_yesterday(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        signs = citizen.page.locator(".day")
        expect(signs).to_have_text(["Hari ini"])
        expect(citizen.mine.locator("time")).to_have_text("09.00")
        citizen.counter.now = citizen.counter.now.replace(day=15, hour=7)
        citizen.ask("kalau sekarang?")
        citizen.ask("dan besok?")
        expect(signs).to_have_text(["Kemarin", "Hari ini"])
        citizen.page.reload()
        expect(signs).to_have_text(["Kemarin", "Hari ini"])
