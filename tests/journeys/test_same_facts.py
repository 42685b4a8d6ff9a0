"""One question, asked through every door: the same places, days and hours everywhere."""

import asyncio
import html
import io
import json
import queue
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO, TypeAlias, cast

import httpx
import pytest

from bench._running import running
from bot import cli
from bot.channels.terminal.channel import TerminalChannel
from bot.clock import Clock, frozen_clock, read_moment
from bot.house import House
from bot.metrics import Metrics
from bot.serve import application
from bot.settings import Settings, TelegramSettings
from bot.wiring import channels, open_house, prepare_database
from schedule_data.seed import packaged_venues

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

TOKEN = "1234567890:AAH-of-the-journeys-alone_xyz"
SESSION = "0f8fad5b-d9cb-4f9f-a165-7086772895{:02x}"
THURSDAY = "2019-11-14T09:00:00+07:00"
WEDNESDAY = "2019-11-20T09:00:00+07:00"

BLOK_M, BELLA, BANTENG = "Blok M Square", "Bella Terra", "Lapangan Banteng"
KARET, MALAKA = "TPU Karet Tengsin", "TPU Malaka"
MKG, AEON = "MKG 3, Summarecon Mal Kelapa Gading", "AEON Mall Jakarta Garden City"

# The issue's own questions: when, what, and the places that the answer names and no other.
DONE_WHEN = [
    (THURSDAY, "PTSP hari ini di mana?", {BLOK_M, BELLA, BANTENG}),
    ("2019-11-18T09:00:00+07:00", "PTSP hari ini di mana?", {BLOK_M, BELLA, MALAKA}),
    ("2019-11-16T09:00:00+07:00", "PTSP hari ini di mana?", {MKG}),
    ("2019-12-25T09:00:00+07:00", "PTSP hari ini di mana?", set()),
    (WEDNESDAY, "where is PTSP this weekend in East Jakarta", {AEON}),
]
MORE = [
    (THURSDAY, "hari Senin dan Selasa PTSP di mana?"),
    (THURSDAY, "besok PTSP di jakbar di mana?"),
    (THURSDAY, "kapan PTSP di Blok M Square?"),
    (THURSDAY, "syarat IMB apa?"),
    (THURSDAY, "ptsp tgl 17 november dmn"),
    (THURSDAY, "tanggal 31 November PTSP di mana?"),
    (THURSDAY, "mgga dua ada ptsp ga"),
    (THURSDAY, "PTSP bulan Desember di mana saja?"),
    (THURSDAY, "/akhirpekan"),
    (THURSDAY, "terima kasih kak"),
    ("2026-11-24T10:00:00+07:00", "PTSP hari ini di mana?"),
    ("2019-11-17T21:30:00+07:00", "masih buka ga?"),
    (THURSDAY, "when is PTSP at AEON Mall?"),
    (THURSDAY, "where can I get a building permit tomorrow?"),
    (THURSDAY, "what do I need for a business permit?"),
    (THURSDAY, "is PTSP open on Christmas?"),
    (THURSDAY, "PTSP in South Jakarta from 18 to 22 November"),
    (THURSDAY, "asdf qwer zxcv"),
]

MONTHS = "Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec"
DAY = re.compile(rf"(\d{{1,2}}(?:–\d{{1,2}})?) ({MONTHS})[a-z]*(?: (\d{{4}}))?")
HOURS = re.compile(r"(?<![\d.])\d{1,2}[.:]\d{2}(?:–\d{1,2}[.:]\d{2})?(?![\d.])")
COUNT = re.compile(r"(\d+) (?:tempat|places?|jadwal|sittings?)\b")
NAMES = sorted((venue.name for venue in packaged_venues()), key=len, reverse=True)
PLACES = re.compile("|".join(map(re.escape, NAMES)))


@dataclass(frozen=True)
class Facts:
    """What a citizen can act upon, in the order in which it is told."""

    places: tuple[str, ...]
    days: tuple[tuple[str, ...], ...]
    hours: tuple[str, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """One answer as a door shows it: its text, and what its buttons say."""

    text: str
    buttons: tuple[str, ...]

    @property
    def facts(self) -> tuple[Facts, Facts]:
        """Those of the text and those of the buttons."""
        return facts(self.text), facts(" | ".join(self.buttons))


def facts(shown: str) -> Facts:
    text = " ".join(shown.split())
    return Facts(
        tuple(PLACES.findall(text)),
        tuple(DAY.findall(text)),
        tuple(HOURS.findall(text)),
        tuple(COUNT.findall(text)),
    )


Ask: TypeAlias = Callable[[str], Awaitable[Told]]


def printed(text: str) -> Told:
    """What a terminal shows: the choices are the last block."""
    blocks = text.strip().split("\n\n")
    choices = blocks.pop() if re.match(r"\[\d+\] ", blocks[-1]) else ""
    labels = re.split(r"(?:^|\s+)\[\d+\] ", choices)
    return Told("\n\n".join(blocks), tuple(" ".join(label.split()) for label in labels[1:]))


class Typist:
    """Standard input: the channel gets a line when the test types one."""

    def __init__(self) -> None:
        self._lines: queue.Queue[str] = queue.Queue()
        self._wanted: queue.Queue[None] = queue.Queue()

    def readline(self) -> str:
        self._wanted.put(None)
        return self._lines.get(timeout=60)

    def type(self, line: str) -> None:
        self._lines.put(line)

    async def until_wanted(self) -> None:
        """Return once what came before is printed."""
        await asyncio.to_thread(self._wanted.get, timeout=60)


@asynccontextmanager
async def terminal(house: House, clock: Clock) -> AsyncIterator[Ask]:
    typist, shown = Typist(), io.StringIO()
    door = TerminalChannel(clock, source=cast(TextIO, typist), target=shown)
    opened = asyncio.create_task(door.run(house.answer))
    await typist.until_wanted()

    async def ask(text: str) -> Told:
        shown.seek(shown.truncate(0))
        typist.type(f"{text}\n")
        await typist.until_wanted()
        return printed(shown.getvalue())

    yield ask
    typist.type("")
    await opened


@asynccontextmanager
async def web(house: House, settings: Settings, clock: Clock) -> AsyncIterator[Ask]:
    (door,) = [door for door in channels(settings, house, clock) if door.name == "web"]
    transport = httpx.ASGITransport(application(house, [door], Metrics()))
    opened = asyncio.create_task(door.run(house.answer))
    await asyncio.sleep(0)
    async with httpx.AsyncClient(transport=transport, base_url="http://chat.test") as client:

        async def ask(text: str) -> Told:
            body = {"session": SESSION.format(1), "content": {"text": text}, "language": "id"}
            response = await client.post("/chat", json=body)
            assert response.status_code == 200, response.text
            return posted(response.json())

        yield ask
    opened.cancel()


def posted(answers: list[dict[str, Any]]) -> Told:
    lines = [
        "".join(span["text"] for span in line)
        for answer in answers
        for paragraph in answer["paragraphs"]
        for line in paragraph["lines"]
    ]
    rows = [row for answer in answers for row in answer["choices"]]
    return Told("\n".join(lines), tuple(choice["label"] for row in rows for choice in row))


@asynccontextmanager
async def telegram(
    house: House, settings: Settings, clock: Clock, server: Any
) -> AsyncIterator[Ask]:
    (door,) = [door for door in channels(settings, house, clock) if door.name == "telegram"]
    opened = asyncio.create_task(door.run(house.answer))

    async def ask(text: str) -> Told:
        before = len(server.messages(5))
        person = {"id": 5, "is_bot": False, "first_name": "Sri", "language_code": "id"}
        chat = {"id": 5, "type": "private", "first_name": "Sri"}
        message = {"message_id": 1, "date": 1573700000, "chat": chat, "from": person, "text": text}
        await server.enqueue_update({"message": message}, token=TOKEN)
        async with asyncio.timeout(20):
            while len(server.messages(5)) == before:
                await asyncio.sleep(0.005)
        return sent(server.messages(5)[before])

    yield ask
    opened.cancel()
    with suppress(asyncio.CancelledError):
        await opened


def sent(fields: dict[str, Any]) -> Told:
    markup = fields.get("reply_markup") or {"inline_keyboard": []}
    markup = json.loads(markup) if isinstance(markup, str) else markup
    labels = [button["text"] for row in markup["inline_keyboard"] for button in row]
    return Told(html.unescape(re.sub(r"<[^<>]*>", "", fields["text"])), tuple(labels))


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the first schedule, to be copied."""
    path = tmp_path_factory.mktemp("seeded") / "ptsp.db"
    prepare_database(Settings(database_url=f"sqlite:///{path}"))
    return path


@pytest.fixture
def settings(seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A database of the test's own; the same for the command line, through the environment."""
    for found in seeded.parent.glob("ptsp.db*"):
        shutil.copy(found, tmp_path / found.name)
    url = f"sqlite:///{tmp_path / 'ptsp.db'}"
    monkeypatch.setenv("PTSP_DATABASE_URL", url)
    return Settings(database_url=url)


def ask_once(text: str, now: str, capsys: pytest.CaptureFixture[str]) -> Told:
    """`ptsp ask`."""
    capsys.readouterr()
    assert cli.main(["ask", text, "--now", now]) == 0
    return printed(capsys.readouterr().out)


async def through_every_door(
    conversation: Sequence[str], now: str, settings: Settings, emulator: tuple[Any, str]
) -> dict[str, list[Told]]:
    """The answers to `conversation` in the terminal, in the web chat and in Telegram."""
    server, url = emulator
    clock: Clock = frozen_clock(read_moment(now))
    settings = Settings(settings.database_url, telegram=TelegramSettings(TOKEN, url))
    async with (
        open_house(settings) as house,
        terminal(house, clock) as at_terminal,
        web(house, settings, clock) as at_web,
        telegram(house, settings, clock, server) as at_telegram,
    ):
        doors = {"terminal": at_terminal, "web": at_web, "telegram": at_telegram}
        return {name: [await ask(text) for text in conversation] for name, ask in doors.items()}


REMIND = ("Ingatkan saya", "Remind me")
ALL = [(now, text) for now, text, _ in DONE_WHEN] + MORE


@pytest.mark.parametrize(("now", "text"), ALL, ids=lambda value: value[:40])
def test_every_door_tells_the_same(
    now: str,
    text: str,
    settings: Settings,
    in_emulator: Callable[[Callable[[tuple[Any, str]], Awaitable[Any]]], Any],
    capsys: pytest.CaptureFixture[str],
) -> None:
    once = ask_once(text, now, capsys)
    told = in_emulator(lambda emulator: through_every_door([text], now, settings, emulator))
    assert once.text
    for name, (answer,) in told.items():
        assert answer.facts == once.facts, name
        # Alone, the terminal leads to no door that could remind anybody.
        beside = [label for label in answer.buttons if label not in REMIND]
        assert len(beside) == len(once.buttons), name


@pytest.mark.parametrize(("now", "text", "places"), DONE_WHEN)
def test_the_first_schedule_is_told_as_the_issue_wants_it(
    now: str,
    text: str,
    places: set[str],
    settings: Settings,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert set(facts(ask_once(text, now, capsys).text).places) == places


def test_christmas_is_the_reason_and_the_next_working_day_is_offered(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ask_once("PTSP hari ini di mana?", "2019-12-25T09:00:00+07:00", capsys)
    assert "Natal" in told.text
    assert ("26", "Des", "2019") in facts(told.text).days
    assert any("26 Desember" in label for label in told.buttons)


def test_the_mall_of_saturday_is_told_with_its_hours_and_floor(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ask_once("PTSP hari ini di mana?", "2019-11-16T09:00:00+07:00", capsys)
    assert "10.00–21.00" in facts(told.text).hours
    assert "Lantai Dasar" in told.text


HALL = """
venues:
- {venue: balai, venue_name: Balai Warga, region: jakarta-barat, kind: hall,
   wheelchair: true, parking: di halaman depan, finding: "pintu kiri, lantai 2"}
events:
- {uid: harian, summary: PTSP, venue: balai, first_day: 2026-01-01, rrule: FREQ=DAILY,
   opens: "09.00", closes: "15.00", breaks: 12.00-13.00, last_intake: "14.30", quota: 40,
   note: Bawa KTP asli.}
"""


def test_what_officers_know_of_a_desk_is_told_at_every_door(
    settings: Settings,
    tmp_path: Path,
    in_emulator: Callable[[Callable[[tuple[Any, str]], Awaitable[Any]]], Any],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "hall.yaml").write_text(HALL)
    assert cli.main(["import", str(tmp_path / "hall.yaml")]) == 0
    asked, now = "besok di jakbar di mana?", "2026-06-09T10:00:00+07:00"
    told = in_emulator(lambda emulator: through_every_door([asked], now, settings, emulator))
    answers = {name: answer.text for name, (answer,) in told.items()}
    for door, text in {**answers, "ask": ask_once(asked, now, capsys).text}.items():
        for known in ("09.00–15.00", "12.00–13.00", "14.30", "40 pemohon", "kursi roda",
                      "di halaman depan", "pintu kiri, lantai 2", "Bawa KTP asli."):  # fmt: skip
            assert known in " ".join(text.split()), (door, known)


CONVERSATIONS = [
    ("PTSP hari ini di jakut di mana?", "kalau besok?", "di jaksel?", "1", "kapan lagi?"),
    ("where is PTSP today?", "2", "what about Saturday?", "in East Jakarta?", "thanks"),
    ("/bahasa en", "PTSP besok di mana?", "3", "/hariini"),
]


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda value: value[0])
def test_a_conversation_goes_the_same_way_at_every_door(
    conversation: Sequence[str],
    settings: Settings,
    in_emulator: Callable[[Callable[[tuple[Any, str]], Awaitable[Any]]], Any],
) -> None:
    told = in_emulator(
        lambda emulator: through_every_door(conversation, THURSDAY, settings, emulator)
    )
    for turn, text in enumerate(conversation):
        printed_here, in_web, in_telegram = (each[turn] for each in told.values())
        assert printed_here.facts == in_web.facts == in_telegram.facts, text
        assert in_web.buttons == in_telegram.buttons, text


@pytest.mark.browser
def test_the_page_in_a_browser_tells_the_same(
    in_browser: Callable[[Callable[[Any], Any]], Any],
    settings: Settings,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    questions = ("PTSP hari ini di mana?", "hari Senin di mana?", "Sabtu ini?", "25 Desember?")
    with running(tmp_path / "ptsp.db") as bot:
        url = bot.until_ready().url
        told = in_browser(lambda browser: on_the_page(browser, url, questions))
        assert bot.stop() == 0
    for text, seen in zip(questions, told, strict=True):
        once = ask_once(text, THURSDAY, capsys)
        assert facts(seen.text) == facts("\n".join((once.text, *once.buttons))), text
        assert len(seen.buttons) == len(once.buttons), text


def on_the_page(browser: Any, url: str, questions: Sequence[str]) -> list[Told]:
    """What a person sees of each answer; the text has the buttons' too."""
    page = browser.new_page(locale="id-ID")
    page.goto(url)
    answers = page.get_by_role("log").locator(".message.bot")
    answers.first.wait_for()
    told = []
    for number, text in enumerate(questions, 1):
        page.locator("#text").fill(text)
        page.locator("#text").press("Enter")
        answer = answers.nth(number)
        answer.wait_for()
        answer.locator("time").evaluate_all("all => all.forEach(each => each.remove())")
        buttons = answer.get_by_role("button").all_inner_texts()
        told.append(Told(answer.inner_text(), tuple(buttons)))
    return told


def test_the_moment_of_these_tests_is_a_thursday() -> None:
    assert datetime.fromisoformat(THURSDAY).weekday() == 3
