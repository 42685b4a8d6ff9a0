"""An owner writes to many, at the Telegram door and in the web chat: how far it is, pause, resume,
cancel; in Telegram the message renews itself.
"""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_forms import text_of
from bench._telegram_wire import Fault
from bot.channels.telegram import renewing
from tests.journeys.town import OWNER, SRI, Json, Town, town_at

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

LINE = "/umumkan Jakarta Utara\nBawa KTP asli.\n---\nBring your ID card."


@pytest.fixture
async def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    monkeypatch.setattr(renewing, "SECONDS", 0.01)
    fake = FakeBotApi()
    await fake.start()
    async with town_at(tmp_path, fake) as town:
        for number in range(4):
            await town.says(SRI + number, "langganan jakarta utara")
        yield town
    await fake.stop()


class Owner:
    """The owner at one of the two doors: `says` and `presses` give the answer's words."""

    def __init__(self, town: Town, door: str) -> None:
        self.town, self.door, self.last = town, door, {}  # type: tuple[Town, str, Json]

    async def says(self, text: str) -> str:
        if self.door == "telegram":
            return await self.town.says(OWNER, text)
        self.last = await self.town.at_web(text=text)
        return words(self.last)

    async def presses(self, label: str) -> str:
        if self.door == "telegram":
            return await self.town.presses(OWNER, label)
        choices = [choice for row in self.last["choices"] for choice in row]
        token = next(choice["token"] for choice in choices if label in choice["label"])
        self.last = await self.town.at_web(token=token)
        return words(self.last)


def words(answer: Json) -> str:
    lines = [line for paragraph in answer["paragraphs"] for line in paragraph["lines"]]
    return "\n".join("".join(span["text"] for span in line) for line in lines)


@pytest.fixture(params=["telegram", "web"])
def owner(town: Town, request: pytest.FixtureRequest) -> Owner:
    return Owner(town, request.param)


def told_sri(town: Town) -> int:
    return sum("Bawa KTP asli." in text for n in range(4) for text in town.told(SRI + n))


async def test_how_many_were_sent_failed_blocked_and_unknown(town: Town, owner: Owner) -> None:
    faults: dict[int, Callable[[], Fault]] = {
        SRI: lambda: Fault(403, "Forbidden: bot was blocked by the user"),
        SRI + 1: lambda: Fault(400, "Bad Request: message text is wrong"),
        SRI + 2: lambda: Fault(500, "Internal Server Error"),
    }
    await owner.says(LINE)
    await owner.presses("Kirim ke 4 orang")
    town.fake.fault = lambda method, p: (
        faults[int(p["chat_id"])]()
        if method == "sendMessage" and int(p["chat_id"]) in faults
        else None
    )
    await town.comes("10:00", 14)
    told = await owner.says("/kampanye")
    for line in ("terkirim: 1", "diblokir: 1", "gagal: 1", "tidak pasti: 1", "Selesai"):
        assert line in told
    assert "tidak pasti: 1" in await owner.says("1")


async def test_paused_nothing_goes_out_resumed_all_of_it_does(town: Town, owner: Owner) -> None:
    await owner.says(LINE)
    await owner.presses("Kirim ke 4 orang")
    assert "Dijeda" in await owner.presses("Jeda")
    await town.comes("10:00", 14)
    assert told_sri(town) == 0
    assert "Sedang dikirim" in await owner.presses("Lanjutkan")
    await town.comes("10:01", 14)
    assert told_sri(town) == 4
    assert "Selesai" in await owner.says("/kampanye")


async def test_cancelled_what_was_not_sent_never_is(town: Town, owner: Owner) -> None:
    await owner.says(LINE)
    await owner.presses("Kirim ke 4 orang")
    assert "Dibatalkan" in await owner.presses("Batalkan")
    await town.comes("10:00", 14)
    await town.comes("11:00", 14)
    assert told_sri(town) == 0
    told = await owner.says("/kampanye")
    assert "terkirim: 0" in told
    assert "tidak perlu: 4" in told


async def test_a_paused_one_is_cancelled_too(town: Town, owner: Owner) -> None:
    await owner.says(LINE)
    await owner.presses("Kirim ke 4 orang")
    await owner.presses("Jeda")
    assert "Dibatalkan" in await owner.presses("Batalkan")
    await town.comes("10:00", 14)
    assert told_sri(town) == 0


async def test_the_progress_renews_itself_in_telegram_until_all_is_sent(town: Town) -> None:
    await town.says(OWNER, LINE)
    assert "4 dari 4" in await town.presses(OWNER, "Kirim ke 4 orang")
    await town.comes("10:00", 14)
    await town.fake.until(lambda: "Selesai" in edits(town)[-1])
    assert "terkirim: 4" in edits(town)[-1]
    done = len(edits(town))
    await town.says(OWNER, "PTSP besok")
    await town.says(OWNER, "makasih")
    assert len(edits(town)) == done


async def test_what_the_owner_asks_meanwhile_is_answered_and_its_numbers_stay(town: Town) -> None:
    await town.says(OWNER, LINE)
    await town.presses(OWNER, "Kirim ke 4 orang")
    before = len(edits(town))
    await town.says(OWNER, "/kampanye")
    await town.comes("09:10", 14)
    await town.fake.until(lambda: len(edits(town)) > before and "Selesai" in edits(town)[-1])
    assert "Bawa KTP asli." in await town.says(OWNER, "1")


async def test_a_paused_message_rests_and_a_resumed_one_goes_on_renewing(town: Town) -> None:
    await town.says(OWNER, LINE)
    await town.presses(OWNER, "Kirim ke 4 orang")
    await town.presses(OWNER, "Jeda")
    await town.comes("10:00", 14)
    assert "Dijeda" in edits(town)[-1]
    await town.presses(OWNER, "Lanjutkan")
    await town.comes("10:01", 14)
    await town.fake.until(lambda: "Selesai" in edits(town)[-1])


async def test_confirmed_with_a_number_the_new_message_renews_itself(town: Town) -> None:
    await town.says(OWNER, LINE)
    assert "4 dari 4" in await town.says(OWNER, "1")
    await town.comes("10:00", 14)
    await town.fake.until(lambda: bool(edits(town)) and "Selesai" in edits(town)[-1])


async def test_after_a_restart_the_progress_goes_on_by_itself_and_ends_with_the_sending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "SECONDS", 0.01)
    fake = FakeBotApi()
    await fake.start()
    async with town_at(tmp_path, fake) as town:
        await town.says(SRI, "langganan jakarta utara")
        await town.says(OWNER, LINE)
        assert "1 dari 1" in await town.presses(OWNER, "Kirim ke 1 orang")
    for clock in ("09:05", "10:00"):  # twice: the first restart must not lose it for the second
        async with town_at(tmp_path, fake) as town:
            if clock == "09:05":
                await fake.until(lambda town=town: "1 dari 1" in edits(town)[-1])
                continue
            await town.comes(clock, 14)
            await fake.until(lambda town=town: "Selesai" in edits(town)[-1])
    for restart in (1, 2):  # the last state may be shown once more, and then never again
        done = len(edits(town))
        async with town_at(tmp_path, fake) as town:
            town._number = 100 * restart
            await town.says(OWNER, "makasih")
    assert len(edits(town)) == done
    await fake.stop()


def edits(town: Town) -> list[str]:
    return [
        text_of(parameters["text"])
        for method, parameters in town.fake.calls
        if method == "editMessageText" and int(parameters["chat_id"]) == OWNER
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["/umumkan", "Jakarta Utara\nBawa KTP asli.\n---\nBring your ID card."],
        ["umumkan", "Jakarta Utara", "Bawa KTP asli.\n---\nBring your ID card."],
        ["/umumkan Jakarta Utara\nBawa KTP asli.", "Please bring your ID card."],
        ["/announce", "/jadwal", "Bawa KTP asli.", "Please bring your ID card."],
        ["/umumkan", "PTSP besok di mana?", "Bawa KTP asli.\n---\nBring your ID card."],
    ],
    ids=["the text", "no slash", "English alone", "one after the other", "a question between"],
)
async def test_what_comes_after_the_command_is_announced(
    town: Town, owner: Owner, lines: list[str]
) -> None:
    for line in lines:
        told = await owner.says(line)
    assert "Bawa KTP asli." in told
    assert "your ID card." in told
    await owner.presses("ke 4 orang" if "Utara" in "".join(lines) else "4")
    await town.comes("10:00", 14)
    assert told_sri(town) == 4


async def test_an_announcement_that_is_given_up_takes_no_words(owner: Owner) -> None:
    await owner.says("/umumkan")
    assert "dibuang" in (await owner.says("batal")).casefold()
    assert "Blok M Square" in await owner.says("besok di mana?")
    await owner.says("/umumkan")
    await owner.says("/kampanye")
    assert "AEON" in await owner.says("AEON Mall JGC")
