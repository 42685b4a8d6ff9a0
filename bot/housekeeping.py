"""Every ten minutes: forget what conversations no longer need, so that nothing is kept for long."""

from collections.abc import Iterator
from contextlib import contextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.house import House
from schedule_data.model.zone import JAKARTA


@contextmanager
def housekeeping(house: House, clock: Clock) -> Iterator[AsyncIOScheduler]:
    """Run the job while the block runs.

    APScheduler drops a run that is a second late unless told otherwise, hence the defaults.
    """
    scheduler = AsyncIOScheduler(
        timezone=JAKARTA,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )

    async def tidy() -> None:
        await house.tidy(clock())

    scheduler.add_job(tidy, "interval", minutes=10, id="tidy")
    scheduler.start()
    try:
        yield scheduler
    finally:
        scheduler.shutdown(wait=False)
