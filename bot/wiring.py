"""Chooses every real part and joins them; the only importer of the store."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.channels.channel import Channel
from bot.clock import Clock
from bot.house import House
from bot.mistake import Mistake
from bot.officers import ChannelRoles
from bot.settings import Settings
from handlers.admin.counter import INVITED, Counter
from handlers.admin.files import Files
from handlers.ports import Doors
from schedule_data.model.desk import Actor
from schedule_data.model.text import Language
from schedule_data.store import SchemaState, StoreError, open_store, schema_state, upgrade
from schedule_data.store import backup as copy_store

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from bot.pacing import Lane
    from bot.post import Post


@asynccontextmanager
async def open_house(
    settings: Settings,
    *,
    language: Language | None = None,
    remembers: bool = True,
    metrics: "Metrics | None" = None,
) -> AsyncIterator[House]:
    """Open the store of `settings`, whose schema must be up to date, and join the house to it.

    Raises:
        Mistake: the database cannot be used; the line says what to do.
    """
    try:
        async with open_store(settings.database_url) as store:
            owners = [Actor(channel, address) for channel, address in settings.admins]
            yield House(store, store.office(owners), language, remembers, metrics)
    except StoreError as error:
        raise Mistake(str(error), 1) from None


def invitation_link(settings: Settings, code: str) -> str:
    """Where the web chat takes an invitation. Behind the # it reaches no server and no log."""
    return f"{settings.public_url}/#start={INVITED}{code}"


def channels(
    settings: Settings, house: House, clock: Clock, lane: "Lane | None" = None
) -> list[Channel]:
    """The doors that are configured; officers are served at them too. `lane` is the way that
    Telegram's replies share with its broadcasts.
    """
    from bot.channels.web.channel import WebChannel
    from bot.labels import page_labels, telegram_labels
    from bot.schedule_files import ScheduleFiles

    ways_in: list[Callable[[], str | None]] = [lambda: invitation_link(settings, "{code}")]
    serve_officers(house, ways_in, ScheduleFiles())
    doors: list[Channel] = [WebChannel(clock, page_labels(), public_url=settings.public_url)]
    if settings.telegram is not None:
        from bot.channels.telegram.channel import TelegramChannel

        token, base_url = settings.telegram.token, settings.telegram.base_url
        of_bot = f"telegram:{token.partition(':')[0]}"
        inbox = house.store.inbox(of_bot)
        telegram = TelegramChannel(
            token,
            base_url,
            inbox,
            clock,
            telegram_labels(),
            traffic=lane,
            roles=ChannelRoles(house.office, TelegramChannel.name, house.store.menus(of_bot)),
            counted=house.replied,
        )
        ways_in.insert(0, telegram.start_link)
        house.doors = lambda: Doors(frozenset({telegram.name}), telegram.username)
        doors.append(telegram)
    return doors


def serve_officers(
    house: House, ways_in: Sequence[Callable[[], str | None]] = (), files: Files | None = None
) -> None:
    """Officers are served in this house; `files` None: where none can be sent."""
    house.counter = Counter(house.office, lambda: _known(ways_in), files, house.reach_of_changes)


def reminders(house: House, clock: Clock, doors: Sequence[Channel], lane: "Lane") -> "Post":
    """What plans and sends the reminders, by the doors that can push."""
    from bot.channels.telegram.channel import TelegramChannel
    from bot.post import Bot, Post

    pushing = [door for door in doors if isinstance(door, TelegramChannel)]
    bots = [Bot(f"{door.name}:{door.number}", door, lane) for door in pushing]
    return Post(house.store.reminders, house.store.snapshot, clock, bots)


def _known(ways_in: Sequence[Callable[[], str | None]]) -> tuple[str, ...]:
    """The ways in that are known by now: a bot's name is asked for at its start."""
    return tuple(way for link in ways_in if (way := link()) is not None)


def prepare_database(settings: Settings, *, renew: bool = False) -> SchemaState:
    """Create the database, or bring it up to date; returns how it was. Before any event loop.

    `renew`: look also for what this release corrects of the first schedule, which takes longer.

    Raises:
        Mistake: it cannot be reached or was made by a newer version.
    """
    try:
        state = schema_state(settings.database_url)
        current = state is SchemaState.HEAD and not renew
        return state if current else upgrade(settings.database_url)
    except StoreError as error:
        raise Mistake(str(error), 1) from None


def backup_database(settings: Settings, target: Path) -> None:
    """Write a consistent copy of the database to `target`, also while it is in use.

    Raises:
        Mistake: it cannot be copied; the line says why.
    """
    try:
        copy_store(settings.database_url, target)
    except StoreError as error:
        raise Mistake(str(error), 1) from None


async def database_problem(settings: Settings) -> str | None:
    """What keeps the database from being used, or None."""
    try:
        async with open_store(settings.database_url) as store:
            await store.snapshot()
    except StoreError as error:
        return str(error)
    return None
