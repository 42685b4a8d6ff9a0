"""What the browser keeps, what it forgets, and what happens to a message that does not arrive."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from handlers.message import Words

pytestmark = pytest.mark.browser


def delete(citizen: Any, answer: str) -> None:
    citizen.page.get_by_role("button", name="Menu").click()
    citizen.page.get_by_role("button", name="Hapus percakapan").click()
    expect(citizen.page.get_by_role("dialog", name="Hapus percakapan ini?")).to_be_visible()
    citizen.page.get_by_role("button", name=answer, exact=True).click()
    expect(citizen.page.get_by_role("dialog")).to_be_hidden()


def test_the_conversation_is_there_after_a_reload_and_goes_on(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.press("Jumat, 15 Nov")
        before = citizen.page.get_by_role("log").inner_text()
        citizen.page.reload()
        expect(citizen.answers).to_have_count(3)
        assert citizen.page.get_by_role("log").inner_text() == before
        citizen.press("Lusa")
        sessions = {each.address for each in citizen.counter.heard}
        assert len(sessions) == 1


def test_what_is_half_typed_survives_a_reload(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.field.press_sequentially("kapan di Blok")
        citizen.page.reload()
        expect(citizen.field).to_have_value("kapan di Blok")


def test_deleting_asks_first_then_forgets_messages_and_session(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("rahasia saya")
        delete(citizen, "Batal")
        expect(citizen.mine).to_have_count(1)
        expect(citizen.page.locator("#menu-button")).to_be_focused()
        delete(citizen, "Hapus")
        expect(citizen.mine).to_have_count(0)
        expect(citizen.answers).to_have_count(1)
        expect(citizen.page.get_by_role("status")).to_have_text("Percakapan sudah dihapus.")
        expect(citizen.page.locator("#text")).to_be_focused()
        assert "rahasia" not in citizen.page.evaluate("JSON.stringify({...localStorage})")
        citizen.page.reload()
        expect(citizen.answers).to_have_count(1)
        citizen.ask("halo lagi")
        assert len({each.address for each in citizen.counter.heard}) == 2


def test_an_answer_to_a_deleted_question_does_not_come_back(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.counter.open.clear()
        citizen.field.fill("lama sekali")
        citizen.field.press("Enter")
        expect(citizen.page.locator("#typing")).to_be_visible()
        delete(citizen, "Hapus")
        expect(citizen.page.locator("#typing")).to_be_hidden()
        with citizen.page.expect_response("**/chat"):
            citizen.counter.open.set()
        citizen.ask("yang baru")
        expect(citizen.mine).to_have_count(1)
        expect(citizen.answers).to_have_count(2)


def test_a_message_sent_offline_is_kept_marked_and_can_be_sent_again(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        citizen.page.context.set_offline(True)
        citizen.field.fill("kalau besok?")
        citizen.field.press("Enter")
        retry = citizen.page.get_by_role("button", name="Kirim lagi")
        expect(retry).to_be_visible()
        expect(citizen.mine.last).to_contain_text("Belum terkirim")
        expect(citizen.page.get_by_role("alert")).to_contain_text("Tidak ada sambungan")
        assert "kalau besok?" in citizen.stored()
        citizen.page.context.set_offline(False)
        expect(citizen.page.get_by_role("alert")).to_be_hidden()
        citizen.page.reload()
        expect(retry).to_be_visible()
        citizen.after(retry.click)
        expect(citizen.mine).to_have_count(2)
        expect(citizen.mine.last).to_contain_text("Terkirim")
        expect(retry).to_have_count(0)
        assert citizen.counter.said == ["hari ini?", "kalau besok?"]


def test_a_message_that_failed_moves_to_the_end_when_it_is_sent_again(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.counter.scripted = [RuntimeError("rusak")]
        citizen.field.fill("satu")
        citizen.field.press("Enter")
        expect(citizen.page.get_by_role("alert")).to_contain_text("ada yang salah di pihak kami")
        citizen.ask("dua")
        citizen.after(citizen.page.get_by_role("button", name="Kirim lagi").click)
        expect(citizen.mine.locator(".text")).to_have_text(["dua", "satu"])
        assert citizen.counter.said == ["satu", "dua", "satu"]


def test_a_text_that_is_too_long_is_not_sent_and_not_lost(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.field.fill("panjang " * 600)
        alert = citizen.page.get_by_role("alert")
        expect(alert).to_contain_text("terlalu panjang")
        citizen.field.press("Enter")
        expect(citizen.mine).to_have_count(0)
        expect(citizen.field).to_have_value("panjang " * 600)
        citizen.field.fill("pendek")
        expect(alert).to_be_hidden()
        citizen.ask("pendek")
        assert citizen.counter.said == ["pendek"]


def test_who_asks_too_fast_is_told_kindly_and_loses_nothing(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        for number in range(20):
            citizen.ask(f"{number + 1}")
        citizen.field.fill("dan lagi")
        citizen.field.press("Enter")
        expect(citizen.page.get_by_role("alert")).to_contain_text("Pelan-pelan, ya.")
        citizen.server.pace[0] += 60
        citizen.after(citizen.page.get_by_role("button", name="Kirim lagi").click)
        assert citizen.counter.said[-1] == "dan lagi"


def test_a_message_that_a_reload_interrupted_can_be_sent_again(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.counter.open.clear()
        citizen.field.fill("hari ini?")
        citizen.field.press("Enter")
        expect(citizen.page.locator("#typing")).to_be_visible()
        citizen.page.reload()
        expect(citizen.mine).to_contain_text("Belum terkirim")
        citizen.counter.open.set()
        citizen.after(citizen.page.get_by_role("button", name="Kirim lagi").click)


BROKEN = [
    "{",
    "null",
    '"x"',
    '{"version": 9, "entries": []}',
    '{"version": 1, "entries": {}}',
    json.dumps(
        {
            "version": 1,
            "session": 7,
            "shift": "x",
            "entries": [
                None,
                {"id": "a", "who": "bot", "at": 1, "message": {"paragraphs": [None]}},
                {"id": "b", "who": "bot", "at": 1e99, "message": {"paragraphs": []}},
                {"id": 'c"]', "who": "me", "at": 1573696800000, "text": "masih ada"},
                {"id": "d", "who": "me", "at": "kemarin", "text": "x"},
            ],
        }
    ),
]


@pytest.mark.parametrize("stored", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_store_does_not_break_the_page(visit: Any, stored: str) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.page.evaluate("text => localStorage.setItem('ptsp.chat', text)", stored)
        citizen.page.reload()
        citizen.answers.first.wait_for()
        expect(citizen.mine).to_have_count(1 if "masih ada" in stored else 0)
        citizen.ask("hari ini?")


def test_a_browser_that_stores_nothing_still_talks(visit: Any) -> None:
    with visit() as citizen:
        citizen.page.add_init_script(
            """for (const name of ['localStorage', 'sessionStorage'])
                Object.defineProperty(window, name, {
                    get() { throw new DOMException('closed', 'SecurityError'); }
                });"""
        )
        citizen.open()
        citizen.ask("hari ini?")
        citizen.press("Jumat, 15 Nov")
        assert len({each.address for each in citizen.counter.heard}) == 1
        citizen.page.get_by_role("button", name="Menu").click()
        citizen.page.get_by_label("Gelap").check()
        expect(citizen.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_full_store_forgets_the_oldest_messages_first(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("yang tertua")
        citizen.page.evaluate(
            """() => {
                for (let size = 5000000; size > 100; size = Math.floor(size / 2)) {
                    const filler = 'x'.repeat(size);
                    try { for (let n = 0; ; n++) localStorage.setItem(`${size}-${n}`, filler); }
                    catch { /* no more of this size */ }
                }
            }"""
        )
        citizen.ask("yang terbaru " * 40)
        assert "3 tempat" in citizen.stored()
        assert "yang tertua" not in citizen.stored()
        expect(citizen.mine).to_have_count(2)
        citizen.ask("dan lagi")


def test_two_tabs_show_one_conversation(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        other = citizen.page.context.new_page()
        other.goto(citizen.server.url)
        citizen.ask("dari tab pertama")
        expect(other.locator(".message.me")).to_contain_text("dari tab pertama")
        other.locator("#text").fill("dari tab kedua")
        other.locator("#text").press("Enter")
        expect(citizen.mine).to_have_count(2)
        expect(citizen.answers).to_have_count(3)
        assert len({each.address for each in citizen.counter.heard}) == 1


def test_without_a_secure_page_the_session_is_still_a_random_uuid(visit: Any) -> None:
    with visit() as citizen:
        citizen.page.add_init_script("crypto.randomUUID = undefined")
        citizen.open()
        citizen.ask("hari ini?")
        citizen.ask("besok?")
        assert len(citizen.counter.heard) == 2


def test_an_invitation_in_the_link_is_used_once_and_leaves_the_address(visit: Any) -> None:
    with visit() as citizen:
        citizen.open("#start=desk-abc_D-9")
        expect(citizen.mine).to_contain_text(["/start"])
        expect(citizen.answers).to_have_count(2)
        assert [each.content for each in citizen.counter.heard] == [Words("/start desk-abc_D-9")]
        assert citizen.page.url == citizen.server.url
        citizen.page.reload()
        expect(citizen.answers).to_have_count(2)
        citizen.open("#start=<b>")
        expect(citizen.mine).to_have_count(1)
        assert len(citizen.counter.heard) == 1
