"""In which chats a menu of the desk is shown outlives a restart, also of owners by the settings."""

import pytest

from bot.officers import ChannelRoles
from schedule_data.model.desk import Actor
from schedule_data.store import open_store, upgrade

OWNER = Actor("telegram", "5")


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


async def test_an_owner_who_is_struck_from_the_settings_is_known_by_the_menu(ready):
    async with open_store(ready) as store:
        roles = ChannelRoles(store.office([OWNER]), "telegram", store.menus("telegram:1"))
        assert dict(await roles.now()) == {"5": "owner"}
        await roles.showing("5")
        await roles.showing("5")
    async with open_store(ready) as store:
        roles = ChannelRoles(store.office(), "telegram", store.menus("telegram:1"))
        other = ChannelRoles(store.office(), "telegram", store.menus("telegram:2"))
        assert dict(await roles.now()) == {}
        assert set(await roles.ever()) == {"5"}
        assert set(await other.ever()) == set()
        await roles.took("5")
        assert set(await roles.ever()) == set()


async def test_a_forgotten_officer_stands_in_no_list_of_menus(ready):
    async with open_store(ready) as store:
        menus = store.menus("telegram:1")
        await menus.note("5")
        await menus.note("6")
        async with store.unit_of_work() as unit:
            unit.people.forget("telegram", "5")
            await unit.commit()
        assert await menus.shown() == {"6"}
