"""The words on the buttons, and the numbers that stand for them where there are none."""

from collections.abc import Iterable
from functools import cache

from handlers.choice import encode
from handlers.message import Choice
from handlers.speech import format as fmt
from handlers.speech import slots
from handlers.speech.heading import kind
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.place import Region, Venue
from schedule_data.model.slot import Slot
from schedule_data.model.text import Language

_LANGUAGE_NAMES = {"id": "Bahasa Indonesia", "en": "English"}


def choices(offers: Offers, t: Tongue, *, first: int) -> tuple[tuple[Choice, ...], ...]:
    """Rows of buttons in language `t`, numbered from `first` on."""
    number = first
    rows = []
    for row in offers:
        buttons = []
        for offer in row:
            token = encode(offer.chosen, t.language)
            buttons.append(Choice(label(offer, t), token, number))
            number += 1
        rows.append(tuple(buttons))
    return tuple(rows)


def label(offer: Offer, t: Tongue) -> str:
    """What the button says: by what it is about, else by its kind."""
    if offer.kind is OfferKind.KIND:
        return _of_kinds(offer.chosen.query.kinds, t)
    return _plain(t.language).get(offer.kind) or _about(offer, t)


def _about(offer: Offer, t: Tongue) -> str:
    match offer:
        case Offer(OfferKind.PREVIOUS, days=days) if days is not None:
            return f"← {fmt.button_day(days.start, t.language)}"
        case Offer(OfferKind.NEXT, days=days) if days is not None:
            return f"{fmt.button_day(days.start, t.language)} →"
        case Offer(OfferKind.DAYS, days=days) if days is not None:
            return fmt.button_days(days, t.language)
        case Offer(OfferKind.MORE, count=count) if count is not None:
            return t.count("{count} more place", "{count} more places", count)
        case Offer(OfferKind.ANNOUNCE, count=count) if count is not None:
            return t.count("Send to {count} person", "Send to {count} people", count)
        case Offer(OfferKind.LANGUAGE, chosen=chosen):
            return _LANGUAGE_NAMES["en" if chosen.detail == "en" else "id"]
        case Offer(OfferKind.PERMIT, chosen=chosen):
            return chosen.detail or ""
        case Offer(OfferKind.SERVICE, service=service) if service is not None:
            return service.name.in_language(t.language)
        case Offer(slot=slot) if slot is not None:
            return _of_slot(offer.kind, slot, t)
    return _of_place(offer.kind, offer.venue, offer.region, offer.count, t)


def _of_kinds(kinds: Iterable[str], t: Tongue) -> str:
    named = ", ".join(kind(each, t) for each in sorted(kinds))
    return named[:1].upper() + named[1:]


def _of_slot(kind: OfferKind, slot: Slot, t: Tongue) -> str:
    """A whole slot, its day alone, or its hour alone."""
    if kind is OfferKind.SLOT_DAY:
        return slots.choice(slot, t)
    if kind is OfferKind.SLOT_HOUR:
        return fmt.clock(slot.at, t.language)
    told = slots.when(slot, t)
    return told[:1].upper() + told[1:]


def _of_place(
    kind: OfferKind, venue: Venue | None, region: Region | None, count: int | None, t: Tongue
) -> str:
    if venue is not None and kind is OfferKind.MAP_OF:
        return t.say("Map: {place}", place=venue.name)
    name = t.say("All of Jakarta") if region is None else region.name.in_language(t.language)
    if venue is not None:
        return venue.name if region is None else f"{venue.name}, {name}"
    return name if count is None else f"{name} ({count})"


@cache
def _plain(language: Language) -> dict[OfferKind, str]:
    t = tongue(language)
    return {
        OfferKind.TODAY: t.say("Today"),
        OfferKind.TOMORROW: t.say("Tomorrow"),
        OfferKind.WEEKEND: t.say("This weekend"),
        OfferKind.REGIONS: t.say("Another region"),
        OfferKind.MAP: t.say("Map"),
        OfferKind.BACK: t.say("Previous page"),
        OfferKind.WHERE: t.say("Where can I apply?"),
        OfferKind.HELP: t.say("Help"),
        **_of_reminders(t),
    }


def _of_reminders(t: Tongue) -> dict[OfferKind, str]:
    return {
        OfferKind.REMIND: t.say("Remind me"),
        OfferKind.USUAL_REMINDER: t.say("Add: malls of each weekend"),
        OfferKind.SUBSCRIPTION: t.say("Back"),
        OfferKind.SUBSCRIPTIONS: t.say("All my reminders"),
        OfferKind.FORWARD: t.say("Next page"),
        OfferKind.CHANGE_SLOT: t.say("Day and time"),
        OfferKind.CHANGE_REGION: t.say("Region"),
        OfferKind.CHANGE_KIND: t.say("Kind of place"),
        OfferKind.ANY_KIND: t.say("Any kind of place"),
        OfferKind.SILENT: t.say("Without a sound"),
        OfferKind.LOUD: t.say("With a sound"),
        OfferKind.EMPTY_TOLD: t.say("Also when nothing is on"),
        OfferKind.EMPTY_UNTOLD: t.say("Not when nothing is on"),
        OfferKind.PAUSE: t.say("Pause"),
        OfferKind.RESUME: t.say("Go on"),
        OfferKind.REMOVE: t.say("Remove"),
        OfferKind.STOP: t.say("Stop all"),
        OfferKind.TAKE_BACK: t.say("Take it back"),
        OfferKind.MY_DATA: t.say("Show my data"),
        OfferKind.ASK_FORGET: t.say("Delete my data"),
        OfferKind.FORGET: t.say("Yes, delete everything"),
        OfferKind.DISCARD: t.say("Throw away"),
        OfferKind.REFRESH: t.say("How far is it?"),
        OfferKind.CANCEL: t.say("Cancel the rest"),
        OfferKind.CAMPAIGNS: t.say("All campaigns"),
    }
