"""News and sittings as text for the database, and back."""

import json
from datetime import date, time
from typing import Any

from schedule_data.model.event import Occurrence
from schedule_data.model.news import Announcement, ChangeKind, Changes, News, SittingChange
from schedule_data.model.text import Bilingual

SLOT, CHANGE, ANNOUNCEMENT = "slot", "change", "announcement"
"""What a campaign may be."""


def kind_of(news: News) -> str:
    """What a campaign of these news is."""
    return ANNOUNCEMENT if isinstance(news, Announcement) else CHANGE


def news_to_text(news: News) -> str:
    """`news` as JSON."""
    if isinstance(news, Announcement):
        known: dict[str, Any] = {
            "id": news.words.id,
            "en": news.words.en,
            "regions": sorted(news.regions),
        }
    else:
        known = {"changes": [_change_values(each) for each in news.changes]}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def news_from_text(text: str) -> News:
    """The news of that JSON. Raises ValueError for anything else."""
    known = json.loads(text)
    if "changes" in known:
        return Changes(tuple(map(_change_of, known["changes"])))
    return Announcement(Bilingual(known["id"], known["en"]), frozenset(known["regions"]))


def sitting_values(sitting: Occurrence) -> dict[str, Any]:
    """A sitting for JSON."""
    return {
        "uid": sitting.uid,
        "recurrence_id": sitting.recurrence_id.isoformat(),
        "day": sitting.day.isoformat(),
        "summary": sitting.summary,
        "venue": sitting.venue,
        "region": sitting.region,
        "room": sitting.room,
        "opens": _clock(sitting.opens),
        "closes": _clock(sitting.closes),
        "services": sorted(sitting.services),
    }


def sitting_of(known: dict[str, Any]) -> Occurrence:
    """The sitting of that JSON."""
    return Occurrence(
        uid=known["uid"],
        recurrence_id=date.fromisoformat(known["recurrence_id"]),
        day=date.fromisoformat(known["day"]),
        summary=known["summary"],
        venue=known["venue"],
        region=known["region"],
        room=known["room"],
        opens=_read_clock(known["opens"]),
        closes=_read_clock(known["closes"]),
        services=frozenset(known["services"]),
    )


def _change_values(change: SittingChange) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "old": sitting_values(change.old),
        "new": sitting_values(change.new),
        "reason": change.reason,
        "earlier": [sitting_values(each) for each in change.earlier],
    }


def _change_of(known: dict[str, Any]) -> SittingChange:
    return SittingChange(
        ChangeKind(known["kind"]),
        sitting_of(known["old"]),
        sitting_of(known["new"]),
        known["reason"],
        # What was planned by an older version does not say it.
        tuple(map(sitting_of, known.get("earlier", ()))),
    )


def _clock(value: time | None) -> str | None:
    return None if value is None else value.isoformat()


def _read_clock(value: str | None) -> time | None:
    return None if value is None else time.fromisoformat(value)
