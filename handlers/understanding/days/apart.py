"""Days told by their distance from a named one: "H-1 Natal", "two days before New Year"."""

from handlers.understanding.mention import Apart, Date, Mention, Weekday, WeekOf
from handlers.understanding.text import AMPERSAND, DASH, SOFT, SPACED_DASH, Text

_SIDES = {
    "sebelum": -1, "sblm": -1, "sebelom": -1, "jelang": -1, "before": -1,
    "setelah": 1, "stlh": 1, "sesudah": 1, "sehabis": 1, "selepas": 1, "after": 1,
}  # fmt: skip
_WEEKS_FROM = frozenset(("from", "dari", "dr", "on"))
"""Between a number of weeks and a day: "a week on Saturday", "seminggu dari Jumat"."""
_SIGNS = {DASH: -1, SPACED_DASH: -1, AMPERSAND: 1}
_UNITS = {"hari": 1, "minggu": 7, "week": 7}
_NAMED = (Date, Weekday)
_LEAST_BEFORE = 2
"""So many words at least tell how far away: "sehari sebelum"."""
_ALONE = frozenset(("", "the", "pada", "pd", "di", "on", "a", "an"))
"""Before a unit without a number: one of it."""


def set_apart(text: Text, mentions: list[Mention]) -> list[Mention]:
    """`mentions`, each moved by the days that the words beside it say it is away."""
    return [
        mention if mention.first < _LEAST_BEFORE else _moved(text, mention) for mention in mentions
    ]


def _moved(text: Text, mention: Mention) -> Mention:
    if not isinstance(mention.known, _NAMED):
        return mention
    if (week := _week_of(text, mention.first)) >= 0:
        return Mention(week, mention.last, "apart", WeekOf(mention.known), "its whole week")
    found = _counted_down(text, mention.first - 2) or _told(text, mention.first - 1)
    if found is None or text.gaps[mention.first] not in SOFT:
        return mention
    first, days = found
    why = "so many days before or after it"
    return Mention(first, mention.last, "apart", Apart(mention.known, days), why)


def _week_of(text: Text, first: int) -> int:
    """Where "week of" before the day begins, or -1; the day's mention may have taken "of"."""
    of = first if text.words[first] == "of" else first - 1
    return of - 1 if text.words[of - 1 : of + 1] == ["week", "of"] else -1


def _counted_down(text: Text, h: int) -> tuple[int, int] | None:
    """ "H-1", "H+2", from the place of its letter: where it begins, and how many days it is."""
    if h < 0 or text.words[h] != "h" or text.tags[h + 1] != "num":
        return None
    sign = _SIGNS.get(text.gaps[h + 1])
    return None if sign is None else (h, sign * text.values[h + 1])


def _told(text: Text, side_at: int) -> tuple[int, int] | None:
    """ "sehari sebelum", "2 days after", "the day before", ending at word `side_at`."""
    if side_at > 0 and text.tags[side_at] == "hari" and text.words[side_at] == "hari":
        side_at -= 1  # "sehari sebelum hari Natal"
    side = _SIDES.get(text.words[side_at])
    unit_at = side_at - 1
    if text.words[side_at] in _WEEKS_FROM and text.values[unit_at] in (7, 14):
        side = 1 if text.tags[unit_at] in ("week", "one_unit") else None
    if side is None or unit_at < 0 or text.gaps[side_at] not in SOFT:
        return None
    if found := _counted_down(text, unit_at - 1):
        return found
    if text.tags[unit_at] == "one_unit":
        return unit_at, side * text.values[unit_at]
    days = _UNITS.get(text.tags[unit_at])
    if days is None or text.gaps[unit_at] not in SOFT:
        return None
    if text.tags[unit_at - 1] == "num":
        return unit_at - 1, side * days * text.values[unit_at - 1]
    return (unit_at, side * days) if text.words[unit_at - 1] in _ALONE else None
