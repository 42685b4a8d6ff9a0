"""`ptsp run` reminds by itself: whoever is due at its start has the weekend's malls once."""

import asyncio

from bench._fake_bot_api import FakeBotApi
from bench._running import running
from bot.cli import main

TOKEN = "1234567890:AAH-a-token-of-this-journey-alone"
FRIDAY = "2019-11-15T16:00:30+07:00"
PEOPLE = """channel,address,language,regions,services,places,slot
telegram,501,id,,,,fri 16:00
telegram,502,en,jakarta-utara,,,fri 16:00
"""


async def test_who_is_due_hears_once_of_the_weekend_also_after_a_restart(tmp_path, monkeypatch):
    fake = FakeBotApi()
    await fake.start()
    database = tmp_path / "ptsp.db"
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    monkeypatch.setenv("PTSP_DATABASE_URL", f"sqlite:///{database}")
    taken = ["subscribers", "import", str(tmp_path / "people.csv")]
    assert await asyncio.to_thread(main, taken) == 0
    door = {
        "PTSP_TELEGRAM_TOKEN": TOKEN,
        "PTSP_TELEGRAM_BASE_URL": fake.url,
        "PTSP_NOW": FRIDAY,
    }
    with running(database, **door) as bot:
        await fake.until(lambda: bool(fake.said(501) and fake.said(502)))
        assert await asyncio.to_thread(bot.stop, 12) == 0
    with running(database, **door) as again:
        await asyncio.to_thread(again.until_ready)
        assert await asyncio.to_thread(again.stop, 12) == 0
    for chat in (501, 502):
        (told,) = fake.said(chat)
        assert "MKG 3" in told
    await fake.stop()
