"""`ptsp admin`: the first owners, given and taken back on the bot's own machine."""

import asyncio
import re
from datetime import UTC, datetime

import pytest

from bot.cli import main
from bot.mistake import Mistake
from bot.settings import read_settings
from bot.wiring import open_house
from schedule_data.model.desk import Actor, Role

NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def database(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("PTSP_ADMINS", "PTSP_NOW", "PTSP_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


def ptsp(capsys, *words):
    status = main(["admin", *words])
    told = capsys.readouterr()
    return status, told.out.strip() + told.err.strip()


def test_the_first_owner_is_made_on_a_new_database_and_listed(capsys):
    assert ptsp(capsys, "list")[1].startswith("nobody has a role yet")
    added = ptsp(capsys, "add", "telegram:12", "--role", "owner", "--name", "Bu Rina")
    assert added == (0, "telegram:12 is owner now")
    assert ptsp(capsys, "add", "telegram:12") == (0, "telegram:12 is owner already")
    assert ptsp(capsys, "add", "telegram:13", "--role", "viewer")[0] == 0
    assert ptsp(capsys, "list") == (
        0, "owner   telegram:12  Bu Rina\nviewer  telegram:13",
    )  # fmt: skip


def test_a_role_is_changed_and_taken_back_also_the_last_owners(capsys):
    ptsp(capsys, "add", "telegram:12")
    assert ptsp(capsys, "add", "telegram:12", "--role", "editor")[1] == "telegram:12 is editor now"
    ptsp(capsys, "add", "telegram:12")
    assert ptsp(capsys, "remove", "telegram:12") == (0, "telegram:12 has no role any more")
    status, told = ptsp(capsys, "remove", "telegram:12")
    assert (status, len(told.splitlines())) == (2, 1)


def test_owners_of_the_settings_are_listed_and_stay(capsys, monkeypatch):
    monkeypatch.setenv("PTSP_ADMINS", "telegram:1, whatsapp:628")
    assert "whatsapp:628  (PTSP_ADMINS)" in ptsp(capsys, "list")[1]
    status, told = ptsp(capsys, "remove", "telegram:1")
    assert (status, "PTSP_ADMINS" in told) == (1, True)


def test_a_browser_becomes_an_owner_by_a_link_that_works_once(capsys):
    status, told = ptsp(capsys, "add", "web:rina")
    code = re.search(r"http://127\.0\.0\.1:8080/#start=desk-([\w-]+)$", told)
    assert status == 0
    assert code is not None
    listed = ptsp(capsys, "list")[1]
    shown = r"owner   invite:[0-9a-f]{16}  rina  \(invited until \d{4}-\d\d-\d\d \d\d:\d\d\)"
    assert re.fullmatch(shown, listed)
    asyncio.run(_use(code[1]))
    assert ptsp(capsys, "list")[1] == "owner   web:session-1  rina"
    assert ptsp(capsys, "remove", "web:rina") == (0, "web:session-1 has no role any more")


@pytest.mark.parametrize("who", ["invite:rina", "web:rina", "invite:{key}"])
def test_a_link_that_nobody_has_opened_is_withdrawn_by_its_name_or_as_the_list_shows_it(
    capsys, who
):
    told = ptsp(capsys, "add", "web:rina")[1]
    code = re.search(r"#start=desk-([\w-]+)$", told)
    key = re.search(r"invite:(\w+)", ptsp(capsys, "list")[1])
    assert code
    assert key
    withdrawn = ptsp(capsys, "remove", who.format(key=key[1]))
    assert (withdrawn[0], "withdrawn" in withdrawn[1]) == (0, True)
    assert asyncio.run(_accepted(code[1])) is None
    assert ptsp(capsys, "list")[1].startswith("nobody has a role yet")


def test_of_several_links_of_one_name_none_is_withdrawn_and_of_none_it_is_said(capsys):
    for _ in range(2):
        ptsp(capsys, "add", "web:rina")
    status, told = ptsp(capsys, "remove", "invite:rina")
    assert (status, len(told.splitlines())) == (2, 1)
    assert ptsp(capsys, "list")[1].count("invite:") == 2
    status, told = ptsp(capsys, "remove", "invite:budi")
    assert (status, len(told.splitlines())) == (2, 1)
    assert "no open invitation" in told


async def _accepted(code):
    async with open_house(read_settings({})) as house:
        return await house.office.accept(code, actor=Actor("web", "3"), now=NOW)


async def _use(code):
    browser = Actor("web", "session-1")
    async with open_house(read_settings({})) as house:
        officer = await house.office.accept(code, actor=browser, now=NOW)
        assert officer is not None
        assert officer.role is Role.OWNER
        assert await house.office.accept(code, actor=Actor("web", "2"), now=NOW) is None


@pytest.mark.parametrize("who", ["12", "telegram", "telegram:", ":12", "te1:12"])
def test_a_slip_in_the_address_is_told_in_one_line(capsys, who):
    status, told = ptsp(capsys, "add", who)
    assert status == 2
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("value", ["12", "telegram:", "telegram:1,x"])
def test_a_slip_in_the_setting_is_told_with_its_name(value):
    with pytest.raises(Mistake, match="PTSP_ADMINS"):
        read_settings({"PTSP_ADMINS": value})
