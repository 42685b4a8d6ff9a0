"""Telegram's forms for the fake server: a question as it comes in, and what HTML it takes."""

import re
from html import unescape
from typing import Any

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 - named for what happened
    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status = status
        self.description = description


_TAG = re.compile(r'<(/?)(b|i|a|u|s|code|pre)((?: href="[^"<>]*")?)>')


def text_of(html: str) -> str:
    """The text that `html` shows. Raises a refusal where Telegram would give one."""
    still_open: list[str] = []
    for closing, tag, link in _TAG.findall(html):
        if not closing:
            still_open.append(tag)
        elif link or not still_open or still_open.pop() != tag:
            raise Refused(400, "Bad Request: can't parse entities: Unexpected end tag")
    bare = _TAG.sub("", html)
    if still_open or "<" in bare:
        raise Refused(400, "Bad Request: can't parse entities: Can't find end tag")
    return unescape(bare)


def question(update_id: int, chat: int, text: str) -> Json:
    """A private text message, as Telegram gives it."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1573700000,
            "chat": {"id": chat, "type": "private", "first_name": "Sri"},
            "from": {"id": chat, "is_bot": False, "first_name": "Sri", "language_code": "id"},
            "text": text,
        },
    }


TEXTS_OF_CITIZENS = (
    "PTSP hari ini di mana?",
    "besok PTSP di jakbar di mana?",
    "where is PTSP this weekend in East Jakarta",
    "kapan PTSP di Blok M Square?",
    "syarat IMB apa?",
    "kalau Kamis depan?",
    "ptsp tgl 17 november dmn",
    "/besok",
    "terima kasih",
    "izin usaha di jaksel minggu ini jam berapa?",
    "2",
    "skrg msh buka ga yg di klp gading?",
    "Halo kak, selamat pagi",
    "is there any PTSP near Kelapa Gading tomorrow?",
    "mau urus izin praktik bidan, hari Senin ada di mana ya?",
    "tanggal 31 November PTSP di mana?",
    "di jakut?",
    "25 desember buka?",
    "PTSP Goes To Mall akhir pekan ini ada di mall mana aja min? 🙏",
    "/hariini",
    "makan siang apa ya enaknya",
    "15-17 Nov PTSP di mana saja",
    "what do I need for a building permit?",
)
