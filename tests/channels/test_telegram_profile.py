"""The command menu and the bot's own page in Telegram."""

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import LABELS, MemoryInbox, open_door
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.menu import show_profile

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


async def shown(fake: FakeBotApi) -> None:
    api = TelegramApi("1:x", fake.url)
    await api.open_pools()
    await show_profile(api, LABELS)
    await api.close_pools()


async def test_each_language_sees_its_own_commands_and_everybody_else_the_indonesian_ones() -> None:
    fake = FakeBotApi()
    await fake.start()
    await shown(fake)
    await fake.stop()
    indonesian = [{"command": "besok", "description": "PTSP besok"}]
    assert fake.settings["MyCommands:id"] == indonesian
    assert fake.settings["MyCommands:None"] == indonesian
    assert fake.settings["MyCommands:en"] == [
        {"command": "tomorrow", "description": "PTSP tomorrow"}
    ]
    assert fake.settings["MyDescription:en"] == {"description": "Welcome"}
    assert fake.settings["MyShortDescription:None"] == {"short_description": "Di mana PTSP"}


async def test_what_telegram_shows_already_is_not_set_again() -> None:
    fake = FakeBotApi()
    await fake.start()
    await shown(fake)
    before = sum(name.startswith("set") for name, _ in fake.calls)
    await shown(fake)
    await fake.stop()
    assert before == 12
    assert sum(name.startswith("set") for name, _ in fake.calls) == before


@pytest.mark.parametrize(
    "refusal", [Fault(429, retry_after=86400), Fault(404, "Not Found"), Fault(500), Fault(400, "x")]
)
async def test_a_menu_that_telegram_does_not_take_keeps_nobody_waiting(refusal: Fault) -> None:
    fake = FakeBotApi(fault=lambda method, _: refusal if "My" in method else None)
    inbox = MemoryInbox()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(1)
    await fake.stop()
    assert fake.said() == ["halo"]
    assert not fake.settings
