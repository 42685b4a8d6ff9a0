"""The bot as it is run, but its Telegram door alone: a process of its own, to be measured.

Arguments: the base URL, and the folder where the database lives (else a new one, gone at the end).
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from bot.clock import clock_from, read_moment
from bot.metrics import Metrics
from bot.settings import Settings, TelegramSettings
from bot.wiring import channels, open_house, prepare_database

TOKEN = "1234567:a-token-of-the-benchmark-alone"
# A Thursday on which several places are open.
NOW = read_moment("2019-11-14T09:00:00+07:00")


async def serve(settings: Settings) -> None:
    """All that wiring makes of the door: the schedule, the conversation, the store's inbox."""
    async with open_house(settings, metrics=Metrics()) as house:
        doors = channels(settings, house, clock_from(settings.now))
        await next(door for door in doors if door.name == "telegram").run(house.answer)


def main(base_url: str, folder: str | None = None) -> None:
    if folder is None:
        with tempfile.TemporaryDirectory() as passing:
            main(base_url, passing)
        return
    settings = Settings(
        database_url=f"sqlite:///{Path(folder) / 'ptsp.db'}",
        telegram=TelegramSettings(TOKEN, base_url),
        now=NOW,
    )
    prepare_database(settings)
    asyncio.run(serve(settings))


if __name__ == "__main__":
    main(*sys.argv[1:])
