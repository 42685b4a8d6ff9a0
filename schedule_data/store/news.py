"""News for many: changes that are noticed, announcements that are sent; each planned once."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    String,
    delete,
    insert,
    literal,
    select,
    true,
    update,
)

from schedule_data.agenda import Agenda
from schedule_data.change_times import useless_at
from schedule_data.changing import Look, look
from schedule_data.model.campaign import Campaign, CampaignStatus, DeliveryState
from schedule_data.model.news import Announcement, Changes, News, SittingChange
from schedule_data.model.zone import JAKARTA
from schedule_data.store.asked_before import keep_until
from schedule_data.store.audience import Places, answered_before, audience
from schedule_data.store.desk import Desk
from schedule_data.store.news_text import kind_of, news_from_text, news_to_text
from schedule_data.store.planning import campaign_of
from schedule_data.store.reminder_tables import (
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
)
from schedule_data.store.told import told_sittings, write_told
from schedule_data.store.upsert import insert_or_skip

ANNOUNCED_FOR = timedelta(days=3)
"""So long an announcement that was paused or held up is still worth sending."""


@dataclass(frozen=True, slots=True)
class _Noticing:
    agenda: Agenda
    now: datetime


@dataclass(frozen=True, slots=True)
class _Telling:
    news: News
    places: Places
    name: str
    day: date
    useless_at: datetime


class NewsDesk:
    """Raises StoreError where the database cannot be used, and writes nothing then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def notice(self, agenda: Agenda, now: datetime) -> Campaign | None:
        """Compare the schedule with what people were told, remember what is new, and plan what
        must be told now: at most one campaign, with all changes in it.

        What was noticed and what is planned commit together, so nothing is lost or told twice,
        however often and by however many processes this is called.
        """
        now = now.astimezone(JAKARTA)
        known = await self._desk.read(_look, _Noticing(agenda, now))
        if not known.told:
            return None
        return await self._desk.write(_notice, _Noticing(agenda, now))

    async def reach(self, news: News, agenda: Agenda) -> int:
        """How many people would hear of it, were it told now."""
        return await self._desk.read(_reach, (news, Places(agenda.venues, agenda.regions)))

    async def reach_of_changes(self, changes: Sequence[SittingChange], agenda: Agenda) -> int:
        """The same of changes that are not saved yet."""
        if not changes:
            return 0
        places = Places(agenda.venues, agenda.regions)
        return await self._desk.read(_reach_of_changes, (changes, places))

    async def draft(self, announcement: Announcement, now: datetime) -> int:
        """Keep an announcement that is not sent yet; its number."""
        now = now.astimezone(JAKARTA)
        return await self._desk.write(_draft, (announcement, now))

    async def announce(self, number: int, agenda: Agenda, now: datetime) -> bool:
        """Send that draft to all whom it concerns. Done once: a second time it changes nothing,
        and says False.
        """
        now = now.astimezone(JAKARTA)
        places = Places(agenda.venues, agenda.regions)
        return await self._desk.write(_announce, (number, places, now))

    async def discard(self, number: int) -> bool:
        """Throw a draft away; False: it was sent already, or there is none."""
        return await self._desk.write(_discard, number)


def _look(connection: Connection, noticing: _Noticing) -> Look:
    return look(told_sittings(connection), noticing.agenda, noticing.now)


def _notice(connection: Connection, noticing: _Noticing) -> Campaign | None:
    told = told_sittings(connection)
    seen = look(told, noticing.agenda, noticing.now)
    write_told(connection, seen.told)
    if not seen.due:
        return None
    agenda, news = noticing.agenda, Changes(seen.due)
    places = Places(agenda.venues, agenda.regions)
    _hear_on(connection, seen.due, places)
    # Another process that notices the same at this moment gives it the same name.
    since = max(filter(None, (told[each.old.id].seen_at for each in seen.due)))
    text = f"{since.isoformat()} {news_to_text(news)}"
    name = hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
    return _tell(
        connection,
        _Telling(
            news,
            places,
            f"change {name}",
            noticing.now.date(),
            useless_at(seen.due),
        ),
    )


def _hear_on(connection: Connection, due: Sequence[SittingChange], places: Places) -> None:
    """Whoever was told of a sitting and is told that it has moved hears of it as long as it is."""
    for change in due:
        if change.new.day > change.old.day:
            for campaign, texts in answered_before(connection, [change], places).items():
                keep_until(connection, campaign, sorted(texts), change.new.day)


def _tell(connection: Connection, telling: _Telling) -> Campaign:
    """Plan it, unless it is planned already: the UNIQUE name decides."""
    values = {
        "slot": telling.name,
        "day": telling.day,
        "useless_at": telling.useless_at,
        "status": CampaignStatus.RUNNING.value,
        "covered": 0,
        "closed": False,
        "kind": kind_of(telling.news),
        "news": news_to_text(telling.news),
    }
    # By name alone: the same draft, confirmed again after midnight, is the same announcement.
    same = select(CampaignRow.__table__).where(CampaignRow.slot == telling.name)
    row = connection.execute(same).first()
    if row is None:
        connection.execute(insert_or_skip(connection.dialect.name, CampaignRow), values)
        row = connection.execute(same).one()
        for condition in audience(connection, telling.news, telling.places):
            _deliver(connection, row.id, condition)
    return campaign_of(row)


def _draft(connection: Connection, what: tuple[Announcement, datetime]) -> int:
    announcement, now = what
    values = {
        "slot": f"announcement {secrets.token_hex(8)}",
        "day": now.date(),
        "useless_at": now + ANNOUNCED_FOR,
        "status": CampaignStatus.DRAFT.value,
        "covered": 0,
        "closed": False,
        "kind": kind_of(announcement),
        "news": news_to_text(announcement),
    }
    done = connection.execute(insert(CampaignRow).values(values).returning(CampaignRow.id))
    return done.scalar_one()


def _announce(connection: Connection, what: tuple[int, Places, datetime]) -> bool:
    number, places, now = what
    sent = connection.execute(
        update(CampaignRow)
        .where(CampaignRow.id == number, CampaignRow.status == CampaignStatus.DRAFT.value)
        .values(status=CampaignStatus.RUNNING.value, day=now.date(), useless_at=now + ANNOUNCED_FOR)
        .returning(CampaignRow.news)
    ).first()
    if sent is None or sent.news is None:
        return False
    for condition in audience(connection, news_from_text(sent.news), places):
        _deliver(connection, number, condition)
    return True


def _discard(connection: Connection, number: int) -> bool:
    done = connection.execute(
        delete(CampaignRow).where(
            CampaignRow.id == number, CampaignRow.status == CampaignStatus.DRAFT.value
        )
    )
    return bool(done.rowcount)


def _deliver(connection: Connection, campaign: int, condition: ColumnElement[bool]) -> None:
    told = (
        select(
            literal(campaign, BigInteger),
            SubscriberRow.id,
            SubscriberRow.channel,
            literal(DeliveryState.QUEUED.value, String),
            literal(0),
        )
        # A WHERE of its own: without it SQLite takes ON CONFLICT for the condition of a join.
        .where(SubscriberRow.id.in_(_who(condition)), SubscriberRow.unreachable.is_(None), true())
        .order_by(SubscriberRow.id)
    )
    columns = ["campaign", "subscriber", "channel", "state", "attempts"]
    connection.execute(
        insert_or_skip(connection.dialect.name, DeliveryRow).from_select(columns, told)
    )


def _who(condition: ColumnElement[bool]) -> Select[int]:
    return select(SubscriptionRow.subscriber).where(condition, SubscriptionRow.paused.is_(False))


def _reach_of_changes(connection: Connection, what: tuple[Sequence[SittingChange], Places]) -> int:
    """They reach also whoever was told of the sitting as it was before its last changes."""
    changes, places = what
    told = told_sittings(connection)
    known = (
        replace(each, earlier=told[each.old.id].earlier) if each.old.id in told else each
        for each in changes
    )
    return _reach(connection, (Changes(tuple(known)), places))


def _reach(connection: Connection, what: tuple[News, Places]) -> int:
    people: set[int] = set()
    for condition in audience(connection, *what):
        reachable = select(SubscriberRow.id).where(
            SubscriberRow.id.in_(_who(condition)), SubscriberRow.unreachable.is_(None)
        )
        people.update(connection.scalars(reachable))
    return len(people)
