"""Writing many subscriptions in one go, and only what differs from what is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Connection, bindparam, select, update

from schedule_data.model.subscription import Changed, Subscription
from schedule_data.store.remembered import query_to_text
from schedule_data.store.reminder_tables import SubscriberRow, SubscriptionRow
from schedule_data.store.upsert import insert_or_skip

_ASKED = 500
_WRITTEN = 10_000
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


def save(connection: Connection, wanted: Sequence[Subscription]) -> Changed:
    """Save all of them in the caller's transaction."""
    speaks: dict[_Who, str] = {(each.channel, each.address): each.language for each in wanted}
    people, relanguaged = _save_people(connection, speaks)
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
    insert = insert_or_skip(connection.dialect.name, SubscriptionRow)
    _in_chunks(connection, insert, new)
    _in_chunks(connection, _rewish, changes)
    changed = sum(1 for key in rows if key in rewished or (key in kept and key[0] in relanguaged))
    return Changed(len(new), changed, len(rows) - len(new) - changed)


def _save_people(
    connection: Connection, speaks: Mapping[_Who, str]
) -> tuple[dict[_Who, _Known], set[int]]:
    """Everybody's number, and those whose language is another now."""
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
    _in_chunks(connection, insert_or_skip(connection.dialect.name, SubscriberRow), new)
    _in_chunks(connection, _relanguage, other)
    people = _people(connection, speaks) if new else before
    return people, {each["which"] for each in other}


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


def _row(each: Subscription, subscriber: int) -> _Values:
    return {
        "subscriber": subscriber,
        "slot": str(each.slot),
        "query": query_to_text(each.query),
        "silent": each.silent,
        "when_empty": each.when_empty,
        "paused": each.paused,
        "since": each.since,
    }


def _wishes(row: _Values) -> tuple[bool, ...]:
    return tuple(row[name] for name in _WISHES)


def _in_chunks(connection: Connection, statement: Any, rows: Sequence[_Values]) -> None:
    for start in range(0, len(rows), _WRITTEN):
        connection.execute(statement, rows[start : start + _WRITTEN])
