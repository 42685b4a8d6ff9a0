"""Every ten seconds: is a reminder due? One job for all subscribers, however many they are."""

import logging
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.post import Post
from schedule_data.model.errors import LedgerError
from schedule_data.model.zone import JAKARTA

log = logging.getLogger("ptsp.reminding")

SECONDS = 10


def remind_on_time(scheduler: AsyncIOScheduler, post: Post) -> None:
    """Add the tick to `scheduler`, the first one at once: what came due while the bot was off is
    caught up on. A tick that is late is still run, and of several missed ones one.
    """

    async def tick() -> None:
        try:
            await post.tick()
        except LedgerError as problem:
            log.error("nothing is planned now, the next tick catches up: %s", problem)

    async def tidy() -> None:
        try:
            await post.tidy()
        except LedgerError as problem:
            log.warning("old deliveries are kept a little longer: %s", problem)

    always = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    scheduler.add_job(
        tick,
        "cron",
        second=f"*/{SECONDS}",
        timezone=JAKARTA,
        next_run_time=datetime.now(JAKARTA),
        id="remind",
        **always,
    )
    scheduler.add_job(tidy, "cron", hour=3, timezone=JAKARTA, id="forget-deliveries", **always)
