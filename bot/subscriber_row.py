"""One row of a file of subscriptions: what its cells mean, or what is wrong with them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

KINDS = frozenset({"mall", "park", "cemetery", "market", "hospital", "school", "campus", "office"})
MOST_NAMES = 50
MOST_READ = 10_000
_SHARED = (
    "channel",
    "language",
    "regions",
    "services",
    "places",
    "slot",
    "kinds",
    "silent",
    "when_empty",
    "paused",
    "left_out",
)
_ADDRESSES = {
    "telegram": re.compile(r"-?[1-9][0-9]{0,18}"),
    "whatsapp": re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{3,63}"),
}
_YES = frozenset({"yes", "true", "1", "y", "ya"})
_NO = frozenset({"no", "false", "0", "n", "tidak"})


class Words:
    """The names that cells may hold, in any case: slugs, and the names that people read; and what
    rows so far have said with them.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.regions = _named(
            (slug, (slug, region.name.id, region.name.en))
            for slug, region in snapshot.regions.items()
        )
        self.services = _named(
            (slug, (slug, service.name.id, service.name.en))
            for slug, service in snapshot.services.items()
        )
        self.places = _named(
            (slug, (slug, venue.name, *venue.aliases)) for slug, venue in snapshot.venues.items()
        )
        self.read: dict[tuple[str, ...], Subscription] = {}
        kinds = KINDS | {venue.kind for venue in snapshot.venues.values()}
        self.kinds = _named((kind, (kind,)) for kind in kinds)


def subscription_of(row: Mapping[str, str], words: Words) -> Subscription:
    """The subscription of a row; a column that is missing is an empty cell.

    Raises:
        ValueError: what is wrong, with the name of the column.
    """
    shared = tuple(row.get(column, "") for column in _SHARED)
    known = words.read.get(shared)
    if known is None:
        if len(words.read) >= MOST_READ:
            words.read.clear()
        known = words.read[shared] = _all_but_who(row, words)
    return replace(known, address=_address(known.channel, _cell(row, "address")))


def _all_but_who(row: Mapping[str, str], words: Words) -> Subscription:
    """What a row says beside the address: most rows of a file say one of a few things."""
    query = Query(
        regions=_names(row, "regions", words.regions),
        services=_names(row, "services", words.services),
        places=_names(row, "places", words.places),
        kinds=_names(row, "kinds", words.kinds),
        but=_names(row, "left_out", words.places),
    )
    return Subscription(
        channel=_channel(_cell(row, "channel").lower()),
        address="",
        query=query,
        slot=Slot.parse(_cell(row, "slot")),
        language=_language(_cell(row, "language").lower()),
        silent=_flag(row, "silent", empty=False),
        when_empty=_flag(row, "when_empty", empty=True),
        paused=_flag(row, "paused", empty=False),
    )


def cells_of(each: Subscription) -> tuple[str, ...]:
    """The row of a subscription, in the order of the columns.

    What its person asked before is not in it: it belongs to messages of this database, and is over
    within a week.
    """
    query = each.query
    return (
        each.channel,
        each.address,
        each.language,
        *(";".join(sorted(names)) for names in (query.regions, query.services, query.places)),
        str(each.slot),
        ";".join(sorted(query.kinds)),
        *("yes" if flag else "no" for flag in (each.silent, each.when_empty, each.paused)),
        ";".join(sorted(query.but)),
    )


def _named(names: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    return {name.casefold(): slug for slug, spellings in names for name in spellings}


def _cell(row: Mapping[str, str], column: str) -> str:
    return row.get(column, "").strip()


def _channel(channel: str) -> str:
    if channel in ("web", "terminal"):
        raise ValueError(f"channel: {channel} cannot be written to unasked; telegram or whatsapp")
    if channel not in _ADDRESSES:
        raise ValueError(f"channel: {_short(channel)} is none; wanted is telegram or whatsapp")
    return channel


def _address(channel: str, address: str) -> str:
    if not _ADDRESSES[channel].fullmatch(address):
        wanted = "a chat's number" if channel == "telegram" else "a number or user id"
        raise ValueError(f"address: {_short(address)} is none; wanted is {wanted}")
    return address


def _language(language: str) -> Language:
    if language in ("id", ""):
        return "id"
    if language == "en":
        return "en"
    raise ValueError(f"language: {_short(language)} is not spoken; id or en")


def _names(row: Mapping[str, str], column: str, known: Mapping[str, str]) -> frozenset[str]:
    wanted = [name.strip() for name in _cell(row, column).split(";") if name.strip()]
    # A region that is left out may be more places than anybody would type.
    most = max(MOST_NAMES, len(known))
    if len(wanted) > most:
        raise ValueError(f"{column}: more than {most} names; an empty cell names none")
    for name in wanted:
        if name.casefold() not in known:
            some = ", ".join(sorted(set(known.values()))[:8])
            raise ValueError(f"{column}: {_short(name)} is not known; there are {some} ...")
    return frozenset(known[name.casefold()] for name in wanted)


def _flag(row: Mapping[str, str], column: str, *, empty: bool) -> bool:
    text = _cell(row, column).casefold()
    if not text:
        return empty
    if text in _YES | _NO:
        return text in _YES
    raise ValueError(f"{column}: {_short(text)} is neither yes nor no")


def _short(text: str) -> str:
    return ascii(text if len(text) <= 40 else f"{text[:40]}...") if text else "an empty cell"
