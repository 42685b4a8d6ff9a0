"""A point on the map as officers type or paste it: two numbers, with LS and BT, or a map's link."""

import re

_NUMBER = r"[-−]?\d{1,3}[.,]\d{1,15}"
_PAIR = re.compile(
    rf"\(?\s?({_NUMBER})°?\s?(ls|lu|[sn])?\s?[;, ]\s?({_NUMBER})°?\s?(bt|bb|[ew])?\s?\)?",
    re.IGNORECASE,
)
_IN_LINK = (
    re.compile(r"!3d(-?\d{1,2}\.\d{1,15})!4d(-?\d{1,3}\.\d{1,15})"),  # the pin, not the middle
    re.compile(r"[@=/](-?\d{1,2}\.\d{1,15})(?:,|%2C)\+?(-?\d{1,3}\.\d{1,15})", re.IGNORECASE),
)
_LONGEST_LINK = 2000
_NEGATIVE = frozenset(("ls", "s", "bb", "w"))


def read_point(text: str) -> tuple[float, float] | None:
    """Latitude and longitude; None where the words are no point on earth."""
    words = " ".join(text.split())
    if words.startswith(("http://", "https://")):
        links = (form.search(words[:_LONGEST_LINK]) for form in _IN_LINK)
        pin = next((link for link in links if link is not None), None)
        return None if pin is None else _on_earth(float(pin[1]), float(pin[2]))
    pair = _PAIR.fullmatch(words)
    if pair is None:
        return None
    found = _on_earth(_signed(pair[1], pair[2]), _signed(pair[3], pair[4]))
    sides = pair[2] or pair[4]
    return found if found is None or sides else _in_the_south(*found)


def _signed(number: str, side: str | None) -> float:
    value = float(number.replace(",", ".").replace("−", "-"))
    return -abs(value) if (side or "").casefold() in _NEGATIVE else value


def _in_the_south(latitude: float, longitude: float) -> tuple[float, float]:
    """With the minus that was left out: Jakarta's number of the north lies in the open sea."""
    without = 5 < latitude < 7.5 and 106 < longitude < 107.5
    return (-latitude, longitude) if without else (latitude, longitude)


def _on_earth(latitude: float, longitude: float) -> tuple[float, float] | None:
    """The two as they are, or the other way round where only that can be."""
    if abs(latitude) > 90 >= abs(longitude):
        latitude, longitude = longitude, latitude
    on_earth = abs(latitude) <= 90 and abs(longitude) <= 180
    return (latitude, longitude) if on_earth else None
