"""How old the facts of an answer are, and whether that is to be told."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from handlers.spans import a_year_after
from handlers.speech.facts import ListedPlace, Trust, TrustLevel

AGEING_AFTER_DAYS = 60


def trust(places: Sequence[ListedPlace], today: date) -> Trust | None:
    """How old the facts of these places are: calendar days since they were last confirmed."""
    aged = [place for place in places if _level(place.confirmed_on, today) is not None]
    if not aged:
        return None
    old = [place for place in aged if _level(place.confirmed_on, today) is TrustLevel.OLD]
    told = old or aged
    dates = [place.confirmed_on for place in told if place.confirmed_on is not None]
    names = tuple(dict.fromkeys(place.venue.name for place in told))
    every = len(told) == len(places)
    return Trust(
        TrustLevel.OLD if old else TrustLevel.AGEING,
        min(dates) if dates else None,
        () if every else names,
    )


@lru_cache(1024)
def _level(confirmed_on: date | None, today: date) -> TrustLevel | None:
    if confirmed_on is None:
        return TrustLevel.AGEING
    if today > a_year_after(confirmed_on):
        return TrustLevel.OLD
    return TrustLevel.AGEING if (today - confirmed_on).days > AGEING_AFTER_DAYS else None
