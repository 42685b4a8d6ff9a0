"""The Telegram door before an answer that costs nothing, in a process of its own: to be killed.

Arguments: the base URL, and the folder where the inbox lives (else a new one, gone at the end).
"""

import asyncio
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bench._sqlite_inbox import SqliteInbox
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.labels import Profile, TelegramLabels
from handlers.message import Choice, Incoming, Outgoing, Paragraph, Part, Span, Words

TOKEN = "1234567:a-token-of-the-benchmark-alone"
JAKARTA = ZoneInfo("Asia/Jakarta")
LABELS = TelegramLabels(
    {"id": Profile((), "PTSP", "PTSP", "PTSP")}, {"id": "{reference}"}, frozenset()
)


async def echo(incoming: Incoming) -> tuple[Outgoing, ...]:
    """As long as a real answer, and as many buttons."""
    text = incoming.content.text if isinstance(incoming.content, Words) else ""
    place = Paragraph(
        (
            (Span("Blok M Square, Lantai 5", strong=True),),
            (Span("Jakarta Selatan · 09.00–15.00 · Izin usaha & bangunan"),),
        ),
        Part.PLACE,
        1,
    )
    rows = tuple(
        (Choice("Hari sebelumnya", f"f:{row}:1"), Choice("Hari berikutnya", f"f:{row}:2"))
        for row in range(3)
    )
    head = Paragraph(((Span(text),),), Part.HEAD)
    return (Outgoing((head, place, place, place), "id", rows),)


async def main(base_url: str, folder: str | None = None) -> None:
    if folder is None:
        with tempfile.TemporaryDirectory() as passing:
            return await main(base_url, passing)
    inbox = await SqliteInbox.open(Path(folder) / "inbox.db")
    channel = TelegramChannel(TOKEN, base_url, inbox, lambda: datetime.now(JAKARTA), LABELS)
    return await channel.run(echo)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
