"""The bot as `ptsp run` runs it, in a process of its own: to be measured, and to be killed.

Arguments: the base URL, and the folder where the database lives (else a new one, gone at the end).
"""

import sys
import tempfile
from pathlib import Path

from bench._running import free_port
from bot import event_loop
from bot.clock import read_moment
from bot.serve import serve
from bot.settings import Settings, TelegramSettings
from bot.wiring import prepare_database

TOKEN = "1234567:a-token-of-the-benchmark-alone"
# A Thursday on which several places are open.
NOW = read_moment("2019-11-14T09:00:00+07:00")


def main(base_url: str, folder: str | None = None) -> None:
    if folder is None:
        with tempfile.TemporaryDirectory() as passing:
            main(base_url, passing)
        return
    settings = Settings(
        database_url=f"sqlite:///{Path(folder) / 'ptsp.db'}",
        web_port=free_port(),
        telegram=TelegramSettings(TOKEN, base_url),
        now=NOW,
    )
    prepare_database(settings)
    event_loop.run(serve(settings))


if __name__ == "__main__":
    main(*sys.argv[1:])
