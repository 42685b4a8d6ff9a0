"""What a running house forgets by itself."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.settings import Settings
from bot.wiring import open_house, prepare_database
from schedule_data.model.desk import Actor

NOW = datetime(2026, 4, 20, 2, 0, tzinfo=UTC)
STRANGER = Actor("telegram", "99")


def test_attempts_that_were_refused_are_forgotten_after_ninety_days(tmp_path):
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'ptsp.db'}")
    prepare_database(settings)

    async def ninety_days() -> list[datetime]:
        async with open_house(settings) as house:
            for days in (91, 89):
                at = NOW - timedelta(days=days)
                await house.office.refused(STRANGER, "/addevent", now=at)
            await house.tidy(NOW)
            return [entry.at for entry in (await house.office.audit()).items]

    assert asyncio.run(ninety_days()) == [NOW - timedelta(days=89)]
