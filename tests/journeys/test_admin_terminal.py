"""The desk in `ptsp chat`: for who was made an officer there, and for nobody else."""

import asyncio
import io
from pathlib import Path

from bot.administering import add_officer
from bot.channels.terminal.channel import TerminalChannel
from bot.clock import frozen_clock, read_moment
from bot.settings import Settings
from bot.wiring import open_house, prepare_database, serve_officers

NOW = read_moment("2019-11-14T09:00:00+07:00")


def said(settings: Settings, *lines: str) -> str:
    """All that the terminal shows while these lines are typed."""

    async def talk() -> str:
        source, target = io.StringIO("\n".join(lines) + "\n"), io.StringIO()
        async with open_house(settings) as house:
            serve_officers(house)
            channel = TerminalChannel(frozen_clock(NOW), source=source, target=target)
            await channel.run(house.answer)
        return target.getvalue()

    return asyncio.run(talk())


def ready(folder: Path) -> Settings:
    settings = Settings(database_url=f"sqlite:///{folder / 'ptsp.db'}", now=NOW)
    prepare_database(settings)
    return settings


def test_an_officer_types_a_line_and_the_number_of_save(tmp_path: Path) -> None:
    settings = ready(tmp_path)
    add_officer(settings, "terminal", "local", "editor", None)
    told = said(settings, "/tambah PTSP di Blok M Square Sabtu 9-12", "1", "PTSP Sabtu di mana?")
    assert "Tersimpan" in told
    assert "09.00–12.00" in told.rpartition("Tersimpan")[2]


def test_files_are_not_sent_there_and_it_says_what_to_do(tmp_path: Path) -> None:
    settings = ready(tmp_path)
    add_officer(settings, "terminal", "local", "editor", None)
    assert "ptsp export" in said(settings, "/ekspor")


def test_without_a_role_there_is_no_desk(tmp_path: Path) -> None:
    settings = ready(tmp_path)
    line = "PTSP di Blok M Square besok 9-12"
    assert said(settings, f"/tambah {line}") == said(settings, f"/zzzz {line}")
