"""Writing many subscriptions in one go, and only what differs from what is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Connection, bindparam, select, update

from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Changed, Subscription
from schedule_data.store.remembered import query_to_text
from schedule_data.store.reminder_tables import SubscriberRow, SubscriptionRow
from schedule_data.store.upsert import insert_or_skip

_ASKED = 500
_WRITTEN = 5_000
_WISHES = ("silent", "when_empty", "paused")


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    language: str


@dataclass(frozen=True, slots=True)
class _Kept:
    id: int
    wishes: tuple[bool, ...]


Item = TypeVar("Item")
_Who: TypeAlias = tuple[str, str]
_Key: TypeAlias = tuple[int, str, str]
_Values: TypeAlias = dict[str, Any]
_relanguage = (
    update(SubscriberRow)
    .where(SubscriberRow.id == bindparam("which"))
    .values(language=bindparam("speaks"))
)
_rewish = (
    update(SubscriptionRow)
    .where(SubscriptionRow.id == bindparam("which"))
    .values({name: bindparam(f"new_{name}") for name in _WISHES})
)


def save(connection: Connection, wanted: Iterable[Subscription]) -> Changed:
    """Save all of them in the caller's transaction, however many they are, some at a time."""
    added = changed = same = 0
    relanguaged: set[int] = set()
    left = iter(wanted)
    while some := list(islice(left, _WRITTEN)):
        done = _save_some(connection, some, relanguaged)
        added, changed, same = added + done.added, changed + done.changed, same + done.same
    return Changed(added, changed, same)


def _save_some(
    connection: Connection, wanted: Sequence[Subscription], relanguaged: set[int]
) -> Changed:
    """`relanguaged` grows by those whose language is another now."""
    speaks: dict[_Who, str] = {(each.channel, each.address): each.language for each in wanted}
    people = _save_people(connection, speaks, relanguaged)
    kept = _kept(connection, [people[who].id for who in speaks])
    rows: dict[_Key, _Values] = {}
    for each in wanted:
        row = _row(each, people[each.channel, each.address].id)
        rows[row["subscriber"], row["slot"], row["query"]] = row
    new = [row for key, row in rows.items() if key not in kept]
    rewished = {
        key: row for key, row in rows.items() if key in kept and kept[key].wishes != _wishes(row)
    }
    changes = [
        {"which": kept[key].id, **{f"new_{name}": row[name] for name in _WISHES}}
        for key, row in rewished.items()
    ]
    if new:
        connection.execute(insert_or_skip(connection.dialect.name, SubscriptionRow), new)
    if changes:
        connection.execute(_rewish, changes)
    changed = sum(1 for key in rows if key in rewished or (key in kept and key[0] in relanguaged))
    return Changed(len(new), changed, len(rows) - len(new) - changed)


def _save_people(
    connection: Connection, speaks: Mapping[_Who, str], relanguaged: set[int]
) -> dict[_Who, _Known]:
    """Everybody's number."""
    before = _people(connection, speaks)
    new = [
        {"channel": who[0], "address": who[1], "language": language, "unreachable": None}
        for who, language in speaks.items()
        if who not in before
    ]
    other: list[_Values] = [
        {"which": before[who].id, "speaks": language}
        for who, language in speaks.items()
        if who in before and before[who].language != language
    ]
    if new:
        connection.execute(insert_or_skip(connection.dialect.name, SubscriberRow), new)
    if other:
        connection.execute(_relanguage, other)
    relanguaged.update(each["which"] for each in other)
    return _people(connection, speaks) if new else before


def _people(connection: Connection, who: Iterable[_Who]) -> dict[_Who, _Known]:
    by_channel: dict[str, list[str]] = {}
    for channel, address in who:
        by_channel.setdefault(channel, []).append(address)
    people: dict[_Who, _Known] = {}
    for channel, addresses in by_channel.items():
        for some in _chunks(addresses):
            rows = connection.execute(
                select(SubscriberRow.id, SubscriberRow.address, SubscriberRow.language).where(
                    SubscriberRow.channel == channel, SubscriberRow.address.in_(some)
                )
            )
            people.update({(channel, row.address): _Known(row.id, row.language) for row in rows})
    return people


def _kept(connection: Connection, people: Sequence[int]) -> dict[_Key, _Kept]:
    kept: dict[_Key, _Kept] = {}
    for some in _chunks(people):
        question = select(SubscriptionRow.__table__).where(SubscriptionRow.subscriber.in_(some))
        for row in connection.execute(question):
            wishes = tuple(bool(getattr(row, name)) for name in _WISHES)
            kept[row.subscriber, row.slot, row.query] = _Kept(row.id, wishes)
    return kept


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[start : start + _ASKED] for start in range(0, len(items), _ASKED))


@lru_cache(maxsize=1000)
def _slot_text(slot: Slot) -> str:
    return str(slot)


@lru_cache(maxsize=1000)
def _query_text(query: Query) -> str:
    """Most people keep one of few questions."""
    return query_to_text(query)


def _row(each: Subscription, subscriber: int) -> _Values:
    return {
        "subscriber": subscriber,
        "slot": _slot_text(each.slot),
        "query": _query_text(each.query),
        "silent": each.silent,
        "when_empty": each.when_empty,
        "paused": each.paused,
        "since": each.since,
    }


def _wishes(row: _Values) -> tuple[bool, ...]:
    return tuple(row[name] for name in _WISHES)
