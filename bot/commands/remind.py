"""`ptsp remind`: what is due, once: plans, sends until nothing is left, and says how it went."""

import argparse
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.clock import Clock
from bot.commands.asking import clock_of
from bot.commands.progress import Progress
from bot.mistake import Mistake
from bot.settings import Settings, TelegramSettings
from schedule_data.model.campaign import OPEN, Tally
from schedule_data.model.news import Announcement, Changes

if TYPE_CHECKING:
    from bot.ports import Campaigns
    from bot.post import Post

EPILOG = """Safe at any time and any number of times, also after it was killed: whoever has had the
message does not get it again. While another process sends for the same bot it waits for that one,
and takes over where it died.

examples:
  ptsp remind
  ptsp remind --now 2019-11-15T16:00:00+07:00
"""

PATIENCE_S = 120.0
"""So long may nothing get through before it gives up; what is left stays queued."""
COUNTED = ("sent", "blocked", "failed", "unknown", "expired", "skipped")


_NEWS = {Changes: "changes", Announcement: "announcement"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.epilog = EPILOG
    parser.add_argument(
        "--now", metavar="ISO", help="the moment to go by, e.g. 2019-11-15T16:00:00+07:00"
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Send what is due; exits with 1 where something could not be sent now."""
    from bot import event_loop
    from bot.wiring import prepare_database

    if settings.telegram is None:
        raise Mistake("nobody can be reached: set PTSP_TELEGRAM_TOKEN to turn Telegram on", 1)
    clock = clock_of(args, settings)
    prepare_database(settings)
    return event_loop.run(_round(settings, settings.telegram, clock))


async def _round(settings: Settings, telegram: TelegramSettings, clock: Clock) -> int:
    from bot.collector import calm_collector
    from bot.outbox import StuckError
    from schedule_data.model.errors import LedgerError

    progress = Progress("sent")
    problem = ""
    async with _post(settings, telegram, clock, progress) as (post, campaigns):
        try:
            begun = [tally.campaign.id for tally in await campaigns.tallies() if tally.open]
            begun += [campaign.id for campaign in await post.tick()]
            progress.total = sum(each.open for each in await campaigns.tallies(begun))
            calm_collector()
            with progress:
                await post.drain(PATIENCE_S)
        except (StuckError, LedgerError) as error:
            problem = str(error)
        tallies = await campaigns.tallies(begun)
    for line in told(tallies):
        print(line)
    if problem:
        raise Mistake(f"{problem}; run it again to go on", 1)
    return 0


@asynccontextmanager
async def _post(
    settings: Settings, telegram: TelegramSettings, clock: Clock, progress: Progress
) -> "AsyncIterator[tuple[Post, Campaigns]]":
    """All that sends, opened for one round."""
    from bot.channels.telegram.push import open_push
    from bot.pacing import Lane
    from bot.post import Bot, Post
    from bot.wiring import open_house

    name = f"telegram:{telegram.token.partition(':')[0]}"
    async with (
        open_house(settings) as house,
        open_push(telegram.token, telegram.base_url) as door,
    ):
        bots = [Bot(name, door, Lane(telegram.rate))]
        reminders = house.store.reminders
        post = Post(reminders, house.store.snapshot, clock, bots, counted=progress.count)
        yield post, reminders.campaigns


def told(tallies: Iterable[Tally]) -> Iterator[str]:
    """How each campaign stands, and all of them together."""
    total: Counter[str] = Counter(dict.fromkeys(COUNTED, 0))
    for tally in sorted(tallies, key=lambda each: each.campaign.id):
        total.update(tally.counts)
        campaign = tally.campaign
        what = campaign.slot or _NEWS[type(campaign.news)]
        yield f"{what} on {campaign.day}: {_line(Counter(tally.counts))}"
    if not total.total():
        yield "nothing is due"
    yield f"in all: {_line(total)}"


def _line(counts: Counter[str]) -> str:
    left = sum(counts[state] for state in OPEN)
    known = [f"{name} {counts[name]}" for name in COUNTED]
    return ", ".join([*known, f"still to send {left}"] if left else known)
