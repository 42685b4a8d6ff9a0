"""The words on the buttons, and the numbers that stand for them where there are none."""

from handlers.choice import encode
from handlers.message import Choice
from handlers.speech import format as fmt
from handlers.speech.reply import Offer, OfferKind, Offers
from handlers.speech.tongue import Tongue
from schedule_data.model.place import Region, Venue

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
    about = _about(offer, t)
    return _plain(offer.kind, t) if about is None else about


def _about(offer: Offer, t: Tongue) -> str | None:
    match offer:
        case Offer(OfferKind.PREVIOUS, days=days) if days is not None:
            return f"← {fmt.button_day(days.start, t.language)}"
        case Offer(OfferKind.NEXT, days=days) if days is not None:
            return f"{fmt.button_day(days.start, t.language)} →"
        case Offer(OfferKind.DAYS, days=days) if days is not None:
            return fmt.button_days(days, t.language)
        case Offer(OfferKind.MORE, count=count) if count is not None:
            return t.count("{count} more place", "{count} more places", count)
        case Offer(OfferKind.LANGUAGE, chosen=chosen):
            return _LANGUAGE_NAMES.get(chosen.detail or "")
        case Offer(OfferKind.PERMIT, chosen=chosen):
            return chosen.detail
        case Offer(OfferKind.SERVICE, service=service) if service is not None:
            return service.name.in_language(t.language)
    return _of_place(offer.kind, offer.venue, offer.region, offer.count, t)


def _of_place(
    kind: OfferKind, venue: Venue | None, region: Region | None, count: int | None, t: Tongue
) -> str | None:
    if venue is not None and kind is OfferKind.MAP_OF:
        return t.say("Map: {place}", place=venue.name)
    name = None if region is None else region.name.in_language(t.language)
    if venue is not None:
        return f"{venue.name}, {name}" if name else venue.name
    if kind is OfferKind.ANYWHERE:
        name = t.say("All of Jakarta")
    if name is None or count is None:
        return name
    return f"{name} ({count})"


def _plain(kind: OfferKind, t: Tongue) -> str:
    words = {
        OfferKind.TODAY: t.say("Today"),
        OfferKind.TOMORROW: t.say("Tomorrow"),
        OfferKind.WEEKEND: t.say("This weekend"),
        OfferKind.REGIONS: t.say("Another region"),
        OfferKind.MAP: t.say("Map"),
        OfferKind.BACK: t.say("Previous page"),
        OfferKind.WHERE: t.say("Where PTSP is for this"),
        OfferKind.HELP: t.say("Help"),
    }
    return words[kind]
