"""An officer's command menu in Telegram: there as long as the role is, and nobody else's."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import LABELS, MemoryInbox, open_door
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.labels import Command
from bot.channels.telegram.officers import AGAIN_SECONDS, OfficerMenus
from bot.labels import telegram_labels
from handlers.admin.words import NEEDS, WORDS, Duty
from schedule_data.model.desk import Role

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

MENUS = {
    "editor": {"id": (Command("tambah", "Tambah"),), "en": (Command("addevent", "Add"),)},
    "owner": {"id": (Command("admin", "Siapa"),), "en": (Command("admins", "Who"),)},
}


class Registry:
    """Roles that a test gives and takes."""

    def __init__(self, **roles: str) -> None:
        self.roles = {chat.removeprefix("c"): role for chat, role in roles.items()}
        self.once: set[str] = set()
        self.menus: set[str] = set()
        self.broken = False

    async def now(self) -> dict[str, str]:
        if self.broken:
            raise RuntimeError("the database cannot be read")
        return dict(self.roles)

    async def ever(self) -> set[str]:
        return {*self.once, *self.roles, *self.menus}

    async def showing(self, chat: str) -> None:
        self.menus.add(chat)

    async def took(self, chat: str) -> None:
        self.menus.discard(chat)


class Bench:
    """Menus before a Bot API server on loopback."""

    def __init__(self, fake: FakeBotApi, api: TelegramApi) -> None:
        self.fake, self.api, self.seconds = fake, api, 0.0

    def menus(self, registry: Registry) -> OfficerMenus:
        return OfficerMenus(self.api, registry, MENUS, "id", lambda: self.seconds)

    def shown(self, chat: int) -> list[list[str]]:
        """The commands for everybody, Indonesian and English."""
        kept = (self.fake.settings.get(f"MyCommands@{chat}:{c}", []) for c in (None, "id", "en"))
        return [[each["command"] for each in menu] for menu in kept]

    @property
    def asked(self) -> int:
        return len(self.fake.calls)


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    fake = FakeBotApi()
    await fake.start()
    api = TelegramApi("1:x", fake.url)
    await api.open_pools()
    yield Bench(fake, api)
    await api.close_pools()
    await fake.stop()


async def test_a_role_brings_a_menu_in_both_languages_and_another_role_another(bench):
    registry = Registry(c5="editor")
    menus = bench.menus(registry)
    await menus.look()
    assert bench.shown(5) == [["tambah"], ["tambah"], ["addevent"]]
    registry.roles["5"] = "owner"
    await menus.look()
    assert bench.shown(5) == [["admin"], ["admin"], ["admins"]]
    assert bench.shown(6) == [[], [], []]


async def test_a_role_taken_back_takes_the_menu_along(bench):
    registry = Registry(c5="editor", c6="editor")
    menus = bench.menus(registry)
    await menus.look()
    del registry.roles["5"]
    await menus.look()
    assert bench.shown(5) == [[], [], []]
    assert bench.shown(6) == [["tambah"], ["tambah"], ["addevent"]]


async def test_a_role_taken_back_while_the_bot_was_down_takes_the_menu_along_too(bench):
    await bench.menus(Registry(c5="editor")).look()
    registry = Registry()
    registry.once = {"5"}
    await bench.menus(registry).look()
    assert bench.shown(5) == [[], [], []]


async def test_an_owner_who_was_struck_while_the_bot_was_down_is_shown_no_menu_any_more(bench):
    before = Registry(c5="owner")
    await bench.menus(before).look()
    after = Registry()
    after.menus = before.menus
    menus = bench.menus(after)
    await menus.look()
    assert bench.shown(5) == [[], [], []]
    assert after.menus == set()
    asked = bench.asked
    await menus.look()
    assert bench.asked == asked


async def test_nothing_is_asked_while_nothing_changes_and_nothing_set_twice(bench):
    menus = bench.menus(Registry(c5="editor"))
    await menus.look()
    before = bench.asked
    await menus.look()
    assert bench.asked == before
    await bench.menus(Registry(c5="editor")).look()
    sets = [name for name, _ in bench.fake.calls if name == "setMyCommands"]
    assert len(sets) == 3


@pytest.mark.parametrize(
    ("refusal", "seconds"),
    [(Fault(400, "chat not found"), AGAIN_SECONDS), (Fault(429, retry_after=9), 9)],
    ids=["refused", "asked for silence"],
)
async def test_a_chat_that_telegram_refuses_is_left_alone_for_a_while(bench, refusal, seconds):
    refused = True
    bench.fake.fault = lambda method, _: refusal if refused and "Commands" in method else None
    registry = Registry(c5="editor")
    menus = bench.menus(registry)
    await menus.look()
    await menus.look()
    refused = False
    await menus.look()
    assert bench.shown(5) == [[], [], []]
    bench.seconds = seconds
    await menus.look()
    assert bench.shown(5) == [["tambah"], ["tambah"], ["addevent"]]


@pytest.mark.parametrize("outage", [Fault(502), Fault(cut=True)], ids=repr)
async def test_after_an_outage_the_menus_are_there_at_the_next_look(bench, outage):
    bench.fake.fault = lambda method, _: outage if "Commands" in method else None
    menus = bench.menus(Registry(c5="editor"))
    await menus.look()
    bench.fake.fault = lambda *_: None
    await menus.look()
    assert bench.shown(5) == [["tambah"], ["tambah"], ["addevent"]]


async def test_what_the_database_says_of_its_trouble_is_not_written_down(bench, caplog):
    registry = Registry(c5="editor")
    registry.broken = True
    looking = asyncio.create_task(bench.menus(registry).run())
    while not caplog.records:
        await asyncio.sleep(0)
    looking.cancel()
    assert "the database" not in caplog.text
    assert "RuntimeError" in caplog.text


async def test_an_address_that_is_no_chat_disturbs_nobody(bench):
    menus = bench.menus(Registry(cnobody="editor", c5="editor"))
    await menus.look()
    assert bench.shown(5) == [["tambah"], ["tambah"], ["addevent"]]


@pytest.mark.parametrize("broken", [True, False])
async def test_questions_are_answered_whatever_becomes_of_the_menus(broken):
    def fault(method: str, _: object) -> Fault | None:
        return Fault(500) if "Commands" in method else None

    fake, inbox, registry = FakeBotApi(fault=fault), MemoryInbox(), Registry(c5="editor")
    registry.broken = broken
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox, roles=registry):
        await inbox.until_finished(1)
        await asyncio.sleep(0)
    await fake.stop()
    assert fake.said() == ["halo"]


def test_citizens_menus_hold_no_command_of_the_desk():
    labels = telegram_labels()
    for profile in (*labels.profiles.values(), *LABELS.profiles.values()):
        assert WORDS.isdisjoint(each.name for each in profile.commands)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("role", list(Role))
def test_an_officers_menu_holds_what_the_role_covers_and_what_everybody_has(role, language):
    labels = telegram_labels()
    menu = labels.officers[role.value][language]
    names = {each.name for each in menu}
    assert len(names) == len(menu) <= 100
    assert {each.name for each in labels.profiles[language].commands} <= names
    assert len(names & WORDS) == sum(role.covers(NEEDS[duty]) for duty in Duty)
    assert (("umumkan" if language == "id" else "announce") in names) == (role is Role.OWNER)
    for each in menu:
        assert each.name.isascii()
        assert each.name.islower()
        assert 1 <= len(each.name) <= 32
        assert 3 <= len(each.description) <= 256
