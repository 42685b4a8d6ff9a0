"""Every command of the desk at both doors: the right way, the wrong way, the way of a stranger."""

from pathlib import Path
from typing import Any

import pytest

from bot.settings import read_moment
from handlers.admin.menu import officer_menu
from handlers.admin.words import WORDS
from schedule_data.model.desk import Action, Role
from tests.journeys.desk_doors import (
    EDITOR,
    NOW,
    OWNER,
    STRANGER,
    Door,
    Officer,
    TelegramDoor,
    open_door,
)
from tests.journeys.desk_ways import WAYS, Way

DOORS = pytest.mark.parametrize("name", ["telegram", "web"])
EACH = pytest.mark.parametrize("word", WAYS)


async def go(officer: Officer, way: Way) -> None:
    for step in way.steps:
        if step.startswith("["):
            if isinstance(officer.door, TelegramDoor):
                officer.door.server.awaits_file = step == "[CSV]"
            await officer.presses(step.strip("[]"))
        else:
            await officer.types(step)


@DOORS
@EACH
async def test_the_right_way_does_it(
    word: str, name: str, tmp_path: Path, emulator: tuple[Any, str]
) -> None:
    ways = WAYS[word]
    at = read_moment(ways.right.at) if ways.right.at else NOW
    async with open_door(name, tmp_path, emulator, at) as door:
        officer = Officer(door, ways.who)
        await go(officer, ways.right)
        assert ways.right.sees in officer.last.text
        if ways.right.question:
            told = await Officer(door, STRANGER).types(ways.right.question)
            assert ways.right.answer in told


@DOORS
@EACH
async def test_the_wrong_way_is_told_so_and_changes_nothing(
    word: str, name: str, tmp_path: Path, emulator: tuple[Any, str]
) -> None:
    ways = WAYS[word]
    async with open_door(name, tmp_path, emulator) as door:
        before = (await door.house.office.snapshot()).version
        officer = Officer(door, ways.who)
        await go(officer, ways.wrong)
        assert ways.wrong.sees in officer.last.text
        assert "Simpan" not in officer.last.buttons
        assert "Save" not in officer.last.buttons
        assert (await door.house.office.snapshot()).version == before


@DOORS
async def test_a_stranger_meets_none_of_them_and_is_in_the_audit(
    name: str, tmp_path: Path, emulator: tuple[Any, str]
) -> None:
    async with open_door(name, tmp_path, emulator) as door:
        before = (await door.house.office.snapshot()).version
        for number, (word, ways) in enumerate(WAYS.items()):
            stranger = Officer(door, STRANGER + number)
            typed = next(step for step in ways.right.steps if step.startswith(f"/{word}"))
            rest = typed.removeprefix(f"/{word}").strip()
            as_citizen = await stranger.types(f"/zzzz {rest}".strip())
            assert await stranger.types(typed) == as_citizen, word
        assert (await door.house.office.snapshot()).version == before
        assert await refused(door) == {
            f"/{line.name}" for line in officer_menu(Role.OWNER, "en") if line.name in EVERY
        }


@DOORS
async def test_an_editor_is_told_that_an_owners_command_is_not_theirs(
    name: str, tmp_path: Path, emulator: tuple[Any, str]
) -> None:
    async with open_door(name, tmp_path, emulator) as door:
        editor = Officer(door, EDITOR)
        for word in ("admin", "riwayat", "umumkan", "kampanye"):
            assert "perlu peran “pemilik”" in await editor.types(f"/{word}")
        assert "it takes the role “owner”" in await editor.types("/campaigns")


EVERY = WORDS | {"umumkan", "announce", "kampanye", "campaigns"}


async def refused(door: Door) -> set[str | None]:
    page = await door.house.office.audit(1, size=50)
    mine = (entry for entry in page.items if entry.action is Action.REFUSED)
    return {entry.note for entry in mine if entry.actor.channel != "cli"}


def test_every_command_of_both_languages_has_its_three_ways() -> None:
    assert set(WAYS) == EVERY
    menu = {line.name for language in ("id", "en") for line in officer_menu(Role.OWNER, language)}
    assert menu >= EVERY
    for word, ways in WAYS.items():
        typed = [step for step in ways.right.steps if step.startswith(f"/{word}")]
        assert typed, word
        assert ways.wrong.steps[0].startswith(f"/{word}")
        assert ways.who in (OWNER, EDITOR)
