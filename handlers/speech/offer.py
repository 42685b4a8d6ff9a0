"""Buttons as facts: what each does, and what its label is about."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from handlers.choice import Chosen
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Service


class OfferKind(StrEnum):
    """What a button offers, for its label."""

    PREVIOUS = "previous"
    NEXT = "next"
    WEEKEND = "weekend"
    TODAY = "today"
    TOMORROW = "tomorrow"
    DAYS = "days"
    REGIONS = "regions"
    REGION = "region"
    ANYWHERE = "anywhere"
    PLACE = "place"
    MAP = "map"
    MAP_OF = "map-of"
    MORE = "more"
    BACK = "back"
    WHERE = "where"
    SERVICE = "service"
    PERMIT = "permit"
    LANGUAGE = "language"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button as facts: what it does, and what its label is about."""

    kind: OfferKind
    chosen: Chosen
    days: DaySpan | None = None
    region: Region | None = None
    venue: Venue | None = None
    service: Service | None = None
    count: int | None = None


Offers: TypeAlias = tuple[tuple[Offer, ...], ...]
