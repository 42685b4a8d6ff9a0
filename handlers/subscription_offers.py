"""The buttons of reminders: what of a subscription can be changed, and to what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time

from handlers import offering
from handlers.choice import Action, Chosen
from handlers.slots import EVENING_BEFORE, EVERY_MORNING, HOURS, WEEKEND_MALLS, code, nearest
from handlers.speech.kept import KeptNews
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.wish import Want, about, short_name
from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import LAST_HOUR_OF_EVE, WEEKDAYS, Slot, SlotKind
from schedule_data.model.subscription import Subscription

_MOST_KINDS = 12
_EARLIER = {17: 5, 18: 6}
"""What "jam 5" and "jam 6" may have meant, which are read as those of the evening."""


def earlier(one: Subscription) -> Offers:
    """Six in the morning, where "jam 6" was read as that of the evening, when the day is over."""
    hour = _EARLIER.get(one.slot.at.hour)
    if one.slot.kind is not SlotKind.DAILY or hour is None:
        return ()
    slot = replace(one.slot, at=one.slot.at.replace(hour=hour))
    chosen = about(Want.SET_SLOT, name=short_name(one), value=code(slot))
    return ((Offer(OfferKind.SLOT_HOUR, chosen, slot=slot),),)


def of_one(subscription: Subscription, news: KeptNews = KeptNews.SHOWN) -> Offers:
    """What can be done with one subscription. To remove it tells whether it is new, for "ga jadi"
    typed in the place of the buttons.
    """
    name = short_name(subscription)

    def button(kind: OfferKind, want: Want) -> Offer:
        return Offer(kind, about(want, name=name))

    silent = (OfferKind.LOUD, Want.LOUD) if subscription.silent else (OfferKind.SILENT, Want.SILENT)
    empty = (
        (OfferKind.EMPTY_UNTOLD, Want.EMPTY_UNTOLD)
        if subscription.when_empty
        else (OfferKind.EMPTY_TOLD, Want.EMPTY_TOLD)
    )
    paused = (
        (OfferKind.RESUME, Want.RESUME) if subscription.paused else (OfferKind.PAUSE, Want.PAUSE)
    )
    fresh = news.value if news in (KeptNews.ADDED, KeptNews.CHANGED) else ""
    remove = Offer(OfferKind.REMOVE, about(Want.REMOVE, name=name, value=fresh))
    named = bool(subscription.query.places)
    # One that speaks only on the eve of a sitting has no empty days.
    tells_empty = subscription.slot.kind is not SlotKind.BEFORE
    return offering.rows(
        (
            button(OfferKind.CHANGE_SLOT, Want.CHOOSE_DAY),
            button(OfferKind.CHANGE_REGION, Want.CHOOSE_REGION),
            # A place that was named is of its own sort.
            None if named else button(OfferKind.CHANGE_KIND, Want.CHOOSE_KIND),
        ),
        (button(*silent), button(*empty) if tells_empty else None),
        (button(*paused), remove),
        (all_of_them(),),
    )


def all_of_them() -> Offer:
    """To the list."""
    return Offer(OfferKind.SUBSCRIPTIONS, about(Want.LIST))


def add() -> Offer:
    """The usual reminder."""
    return Offer(OfferKind.USUAL_REMINDER, Chosen(Action.REMIND))


def of_list(page: int, pages: int, *, any_left: bool, gone: bool) -> Offers:
    """What can be done with all of them; `gone`: one was removed, which can be taken back."""
    around = [
        Offer(kind, about(Want.LIST, page=other), count=1)
        for kind, other in ((OfferKind.BACK, page - 1), (OfferKind.FORWARD, page + 1))
        if 0 <= other < pages
    ]
    stop = Offer(OfferKind.STOP, about(Want.STOP)) if any_left else None
    back = Offer(OfferKind.TAKE_BACK, about(Want.TAKE_BACK)) if gone else None
    return offering.rows(around, (back,), (add(), stop))


def picks(kept: Iterable[Subscription]) -> tuple[Chosen, ...]:
    """A number shows that subscription."""
    return tuple(about(Want.SHOW, name=short_name(each)) for each in kept)


def slots(
    query: Query, now: datetime, days: DaySpan | None = None, at: time | None = None
) -> Offers:
    """The hours that suit most, for a new subscription; those nearest to `days` and `at`, where
    somebody wanted to be reminded of those alone.
    """
    near = (
        (WEEKEND_MALLS, replace(EVERY_MORNING, at=at or EVERY_MORNING.at), EVENING_BEFORE)
        if days is None
        else nearest(now, days, at)
    )
    each = [
        Offer(OfferKind.SLOT, Chosen(Action.REMIND, query, more=code(slot)), slot=slot)
        for slot in near
    ]
    return tuple((offer,) for offer in each)


def days(name: str) -> Offers:
    """Each weekday, every day, the day before."""
    each = [
        Offer(
            OfferKind.SLOT_DAY,
            about(Want.CHOOSE_HOUR, name=name, value=value),
            slot=_slot(value, time(12)),
        )
        for value in (*WEEKDAYS, SlotKind.DAILY.value, SlotKind.BEFORE.value)
    ]
    back = Offer(OfferKind.SUBSCRIPTION, about(Want.SHOW, name=name))
    return (tuple(each[:4]), tuple(each[4:7]), tuple(each[7:]), (back,))


def hours(name: str, day: str) -> Offers:
    """The hours of that day; none that is always too late."""
    every = [_slot(day, time(hour)) for hour in HOURS]
    each = [
        Offer(OfferKind.SLOT_HOUR, about(Want.SET_SLOT, name=name, value=code(slot)), slot=slot)
        for slot in every
        if slot.kind is not SlotKind.BEFORE or slot.at < LAST_HOUR_OF_EVE
    ]
    return _in_rows(each, 4)


def regions(name: str, agenda: Agenda) -> Offers:
    """Each region, and all of Jakarta."""
    each = [
        Offer(
            OfferKind.REGION,
            about(Want.SET_REGION, name=name, query=Query(regions=frozenset({region.slug}))),
            region=region,
        )
        for region in agenda.regions.values()
    ]
    every = Offer(OfferKind.ANYWHERE, about(Want.SET_REGION, name=name))
    return (*_in_rows(each, 2), (every,))


def kinds(name: str, agenda: Agenda) -> Offers:
    """Each sort of place that the schedule knows, and all of them."""
    known = sorted({venue.kind for venue in agenda.venues.values()})[:_MOST_KINDS]
    each = [
        Offer(
            OfferKind.KIND,
            about(Want.SET_KIND, name=name, query=Query(kinds=frozenset({kind}))),
        )
        for kind in known
    ]
    return (*_in_rows(each, 2), (Offer(OfferKind.ANY_KIND, about(Want.SET_KIND, name=name)),))


def is_day(text: str) -> bool:
    """Whether a button's value is the half of a slot that its hour completes."""
    return text in (*WEEKDAYS, SlotKind.DAILY.value, SlotKind.BEFORE.value)


def _slot(day: str, at: time) -> Slot:
    if day in WEEKDAYS:
        return Slot(SlotKind.WEEKLY, at, WEEKDAYS.index(day))
    return Slot(SlotKind(day), at)


def _in_rows(offers: Sequence[Offer], width: int) -> Offers:
    return tuple(tuple(offers[at : at + width]) for at in range(0, len(offers), width))
