"""An officer in the web chat's page: a file is sent with the paperclip, and one is saved."""

from typing import Any

from playwright.sync_api import expect

from handlers.message import Attachment, Choice, Outgoing, Paragraph, SharedFile, Span


def desk(text: str, *, file: Attachment | None = None) -> Outgoing:
    paragraph = Paragraph(((Span(text),),))
    return Outgoing((paragraph,), "id", ((Choice("CSV", "ai.ex.csv", 1),),), attachment=file)


def test_citizens_see_no_paperclip(visit: Any) -> None:
    with visit() as citizen:
        citizen.open()
        citizen.ask("hari ini?")
        expect(citizen.page.locator("#attach")).to_be_hidden()


def test_an_officer_sends_a_file_and_saves_one(visit: Any) -> None:
    with visit() as officer:
        officer.counter.scripted.append(desk("Bentuk apa?"))
        officer.open()
        officer.ask("/ekspor")
        expect(officer.page.locator("#attach")).to_be_visible()
        file = Attachment("ptsp.csv", "text/csv", b"venue\nmkg-3\n")
        officer.counter.scripted.append(desk("Ini dia: ptsp.csv", file=file))
        officer.press("CSV")
        with officer.page.expect_download() as saved:
            officer.page.get_by_role("link", name="Unduh: ptsp.csv").click()
        assert saved.value.path().read_bytes() == file.data
        officer.counter.scripted.append(desk("baru: 1"))
        sent = {"name": "jadwal.csv", "mimeType": "text/csv", "buffer": b"tempat;tanggal\n"}
        officer.page.locator("#file").set_input_files(sent)
        expect(officer.answers.last).to_contain_text("baru: 1")
        assert officer.counter.heard[-1].content == SharedFile("jadwal.csv", b"tempat;tanggal\n")
        officer.page.reload()
        expect(officer.page.get_by_text("ptsp.csv · Minta berkas ini lagi.")).to_be_visible()
        expect(officer.page.locator("#attach")).to_be_visible()


def test_a_file_that_is_too_large_is_not_sent(visit: Any) -> None:
    with visit() as officer:
        officer.counter.scripted.append(desk("Bentuk apa?"))
        officer.open()
        officer.ask("/ekspor")
        large = {"name": "a.csv", "mimeType": "text/csv", "buffer": b"x" * (2 * 1024 * 1024 + 1)}
        officer.page.locator("#file").set_input_files(large)
        expect(officer.page.get_by_role("alert")).to_be_visible()
        assert len(officer.counter.heard) == 1
