"""How far it is from one point to another."""

from math import asin, cos, radians, sin, sqrt

from schedule_data.model.place import Coordinates

_EARTH_M = 6_371_000


def metres_between(one: Coordinates, other: Coordinates) -> int:
    """Metres along the earth's surface (haversine; how exact the points are is not looked at)."""
    lat1, lon1 = radians(one.latitude), radians(one.longitude)
    lat2, lon2 = radians(other.latitude), radians(other.longitude)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return round(2 * _EARTH_M * asin(min(1.0, sqrt(half))))
