"""Who is to hear of news: found among the few different questions, not person by person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from schedule_data.fitting import Fitting, fitting
from schedule_data.model.campaign import DeliveryState
from schedule_data.model.event import Occurrence
from schedule_data.model.news import Announcement, News, SittingChange
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import Query
from schedule_data.model.slot import LOOKS_BACK_DAYS, Slot
from schedule_data.store.news_text import SLOT
from schedule_data.store.remembered import query_from_text
from schedule_data.store.reminder_tables import (
    AskedBeforeRow,
    CampaignRow,
    DeliveryRow,
    SubscriptionRow,
)
from schedule_data.store.told_before import told_before

_MOST_AT_ONCE = 400
_TOLD = (DeliveryState.SENT.value, DeliveryState.UNKNOWN.value, DeliveryState.SENDING.value)


@dataclass(frozen=True, slots=True)
class Places:
    """What is needed to hold a question against a sitting."""

    venues: Mapping[str, Venue]
    regions: Mapping[str, Region]


def audience(connection: Connection, news: News, places: Places) -> list[ColumnElement[bool]]:
    """Conditions of the subscriptions whose persons are to hear of it: each is one statement's."""
    kept = [
        (row.slot, row.query, query)
        for row in connection.execute(
            select(SubscriptionRow.slot, SubscriptionRow.query)
            .where(SubscriptionRow.paused.is_(False))
            .distinct()
        )
        if (query := query_from_text(row.query)) is not None
    ]
    if isinstance(news, Announcement):
        return list(_asked({text for _, text, query in kept if _in_reach(query, news, places)}))
    sittings = {sitting for each in news.changes for sitting in (*each.told, each.new)}
    ready = {text: fitting(query, places.venues, places.regions) for _, text, query in kept}
    fit = {text for text in ready if _fits(ready[text], sittings, places)}
    # Who follows a place hears what changes there; of where it went, whoever was told of it.
    last = {sitting for each in news.changes for sitting in (each.old, each.new)}
    named = {
        text
        for _, text, query in kept
        if text in fit and _names(query) and _fits(ready[text], last, places)
    }
    told = {sitting for each in news.changes for sitting in each.told}
    conditions = list(_asked(named))
    for slot, texts in _by_slot(kept, fit - named).items():
        campaigns = _told_campaigns(connection, Slot.parse(slot), told)
        conditions += [
            and_(SubscriptionRow.slot == slot, SubscriptionRow.subscriber.in_(campaigns), asked)
            for asked in _asked(texts)
            if campaigns is not None
        ]
    return [*conditions, *_told_before(connection, news.changes, places)]


def _in_reach(query: Query, news: Announcement, places: Places) -> bool:
    """Whether whoever keeps `query` follows one of the regions; who names no place follows all."""
    if not news.regions or not (query.regions or query.places):
        return True
    lie_in = {places.venues[slug].region for slug in query.places if slug in places.venues}
    return bool(news.regions & (query.regions | lie_in))


def _names(query: Query) -> bool:
    """Whether the question follows a place, a region or a service, rather than all of the city."""
    return bool(query.regions or query.places or query.services)


def _fits(ready: Fitting, sittings: Iterable[Occurrence], places: Places) -> bool:
    return any(sitting.venue in places.venues and ready.fits(sitting) for sitting in sittings)


def _by_slot(kept: Sequence[tuple[str, str, Query]], texts: set[str]) -> dict[str, set[str]]:
    by_slot: dict[str, set[str]] = {}
    for slot, text, _ in kept:
        if text in texts:
            by_slot.setdefault(slot, set()).add(text)
    return by_slot


def _told_campaigns(connection: Connection, slot: Slot, sittings: set[Occurrence]) -> Any:
    """Who was sent a reminder of `slot` whose days hold one of the sittings; None: nobody."""
    days = {sitting.day for sitting in sittings}
    dates = [day for day in _dates_near(days) if any(each in slot.days(day) for each in days)]
    ids = connection.scalars(
        select(CampaignRow.id).where(
            CampaignRow.kind == SLOT, CampaignRow.slot == str(slot), CampaignRow.day.in_(dates)
        )
    ).all()
    if not ids:
        return None
    return select(DeliveryRow.subscriber).where(
        DeliveryRow.campaign.in_(ids), DeliveryRow.state.in_(_TOLD)
    )


def _told_before(
    connection: Connection, changes: Sequence[SittingChange], places: Places
) -> Iterator[ColumnElement[bool]]:
    """Conditions of those whom a message told of one of the sittings as it was, and who have
    changed since what they ask: of what else their old question means they were told nothing.
    """
    for campaign, texts in answered_before(connection, changes, places).items():
        for some in _some(texts):
            people = told_before(AskedBeforeRow.subscriber).where(
                AskedBeforeRow.campaign == campaign, AskedBeforeRow.query.in_(some)
            )
            yield SubscriptionRow.subscriber.in_(people)


def answered_before(
    connection: Connection, changes: Sequence[SittingChange], places: Places
) -> dict[int, set[str]]:
    """The questions that were answered with one of the sittings and changed since, by the
    campaign that answered them.
    """
    rows = connection.execute(
        select(AskedBeforeRow.campaign, AskedBeforeRow.query, CampaignRow.slot, CampaignRow.day)
        .join(CampaignRow, CampaignRow.id == AskedBeforeRow.campaign)
        .distinct()
    )
    fit: dict[int, set[str]] = {}
    for campaign, text, slot, day in rows:
        query, days = query_from_text(text), Slot.parse(slot).days(day)
        told = [each for change in changes for each in change.told if each.day in days]
        if query is not None and _fits(fitting(query, places.venues, places.regions), told, places):
            fit.setdefault(campaign, set()).add(text)
    return fit


def _dates_near(days: set[date]) -> Iterator[date]:
    """The dates on which a slot may have told of these days."""
    ordinals = {day.toordinal() - back for day in days for back in range(LOOKS_BACK_DAYS)}
    return (date.fromordinal(each) for each in sorted(ordinals) if each > 0)


def _asked(texts: Iterable[str]) -> Iterator[ColumnElement[bool]]:
    """Conditions of the subscriptions with one of these questions, some hundreds at a time."""
    for some in _some(texts):
        yield SubscriptionRow.query.in_(some)


def _some(texts: Iterable[str]) -> Iterator[list[str]]:
    every = sorted(texts)
    for start in range(0, len(every), _MOST_AT_ONCE):
        yield every[start : start + _MOST_AT_ONCE]
