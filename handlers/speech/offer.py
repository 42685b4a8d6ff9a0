"""Buttons as facts: what each does, and what its label is about."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from handlers.choice import Chosen
from handlers.speech.facts import Scope
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Service
from schedule_data.model.slot import Slot


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
    REMIND = "remind"
    USUAL_REMINDER = "usual-reminder"
    SUBSCRIPTION = "subscription"
    SUBSCRIPTIONS = "subscriptions"
    FORWARD = "forward"
    SLOT = "slot"
    SLOT_DAY = "slot-day"
    SLOT_HOUR = "slot-hour"
    CHANGE_SLOT = "change-slot"
    CHANGE_REGION = "change-region"
    CHANGE_KIND = "change-kind"
    KIND = "kind"
    ANY_KIND = "any-kind"
    SILENT = "silent"
    LOUD = "loud"
    EMPTY_TOLD = "empty-told"
    EMPTY_UNTOLD = "empty-untold"
    PAUSE = "pause"
    RESUME = "resume"
    REMOVE = "remove"
    STOP = "stop"
    TAKE_BACK = "take-back"
    MY_DATA = "my-data"
    ASK_FORGET = "ask-forget"
    FORGET = "forget"
    ANNOUNCE = "announce"
    DISCARD = "discard"
    REFRESH = "refresh"
    CANCEL = "cancel"
    CAMPAIGNS = "campaigns"


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
    slot: Slot | None = None
    scope: Scope | None = None


Offers: TypeAlias = tuple[tuple[Offer, ...], ...]
