"""Fulfils an owner's order: preview an announcement, send it, and watch over campaigns."""

from collections.abc import Sequence

from handlers import offering
from handlers.announcing import Order, Ordering, button, read_announcement
from handlers.message import Incoming
from handlers.ports import Campaigns
from handlers.speech.campaigns import (
    AnnouncementAsked,
    AnnouncementShown,
    CampaignGone,
    CampaignList,
    CampaignTold,
    Missing,
)
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.turn import Result, Turn
from schedule_data.model.campaign import CampaignStatus, Tally

PER_PAGE = 5
_STATUS = {
    Ordering.PAUSE: CampaignStatus.PAUSED,
    Ordering.RESUME: CampaignStatus.RUNNING,
    Ordering.CANCEL: CampaignStatus.CANCELLED,
}
_TRIED = {Ordering.COMPOSE: "/announce"}


async def fulfil(order: Order, incoming: Incoming, turn: Turn) -> Result | None:
    """Do it; None where whoever ordered it may not, or others read along: then there is no such
    command.
    """
    campaigns = turn.work.campaigns
    tried = _TRIED.get(order.ordering, "/campaigns")
    person = incoming.person or incoming.address
    allowed = await campaigns.may(incoming.channel, person, tried, turn.now)
    if not allowed or incoming.group:
        return None
    match order.ordering:
        case Ordering.COMPOSE:
            return await _compose(order, turn)
        case Ordering.LIST:
            return await _list(order, campaigns, turn)
        case Ordering.SEND:
            await campaigns.send(order.number, turn.now)
            return await _show(order, campaigns, turn)
        case Ordering.DISCARD:
            gone = await campaigns.discard(order.number)
            return (
                Result(CampaignGone(), replaces=order.replaces)
                if gone
                else await _show(order, campaigns, turn)
            )
    return await _steer(order, campaigns, turn)


async def _compose(order: Order, turn: Turn) -> Result:
    announcement = read_announcement(order.rest, turn.work.names)
    if isinstance(announcement, Missing):
        return Result(AnnouncementAsked(announcement))
    campaigns = turn.work.campaigns
    reach = await campaigns.reach(announcement)
    number = await campaigns.draft(announcement, turn.now)
    regions = tuple(
        region for slug, region in turn.agenda.regions.items() if slug in announcement.regions
    )
    offers = offering.rows(
        (
            Offer(OfferKind.ANNOUNCE, button(Ordering.SEND, number), count=reach)
            if reach
            else None,
            Offer(OfferKind.DISCARD, button(Ordering.DISCARD, number)),
        )
    )
    return Result(AnnouncementShown(announcement, regions, reach, offers))


async def _list(order: Order, campaigns: Campaigns, turn: Turn) -> Result:
    every = await campaigns.tallies(most=50)
    pages = max(1, -(-len(every) // PER_PAGE))
    page = min(max(order.page, 0), pages - 1)
    here = tuple(every[page * PER_PAGE : (page + 1) * PER_PAGE])
    around = [
        Offer(kind, button(Ordering.LIST, page=other), count=1)
        for kind, other in ((OfferKind.BACK, page - 1), (OfferKind.FORWARD, page + 1))
        if 0 <= other < pages
    ]
    picks = tuple(button(Ordering.SHOW, each.campaign.id) for each in here)
    reply = CampaignList(here, turn.today, offering.rows(around), picks)
    return Result(reply, replaces=order.replaces)


async def _steer(order: Order, campaigns: Campaigns, turn: Turn) -> Result:
    """Paused, resumed or cancelled, where it still can be."""
    tally = await _tally(order.number, campaigns)
    status = _STATUS.get(order.ordering)
    over = tally is not None and tally.campaign.status in {
        CampaignStatus.CANCELLED,
        CampaignStatus.DRAFT,
    }
    if tally is not None and status is not None and not over:
        await campaigns.set_status(order.number, status)
    return await _show(order, campaigns, turn)


async def _show(order: Order, campaigns: Campaigns, turn: Turn) -> Result:
    tally = await _tally(order.number, campaigns)
    if tally is None or tally.campaign.status is CampaignStatus.DRAFT:
        return Result(CampaignGone(missing=True), replaces=order.replaces)
    running = _going(tally, turn) and tally.campaign.status is CampaignStatus.RUNNING
    again = button(Ordering.SHOW, order.number) if running else None
    reply = CampaignTold(tally, turn.today, _offers(tally, turn), renews=again)
    return Result(reply, replaces=order.replaces)


async def _tally(number: int, campaigns: Campaigns) -> Tally | None:
    found: Sequence[Tally] = await campaigns.tallies([number])
    return found[0] if found else None


def _going(tally: Tally, turn: Turn) -> bool:
    return tally.open > 0 and turn.now < tally.campaign.useless_at


def _offers(tally: Tally, turn: Turn) -> Offers:
    number, status = tally.campaign.id, tally.campaign.status
    going = _going(tally, turn)
    steering = []
    if going and status is CampaignStatus.RUNNING:
        steering = [(OfferKind.PAUSE, Ordering.PAUSE), (OfferKind.CANCEL, Ordering.CANCEL)]
    elif going and status is CampaignStatus.PAUSED:
        steering = [(OfferKind.RESUME, Ordering.RESUME), (OfferKind.CANCEL, Ordering.CANCEL)]
    return offering.rows(
        (Offer(OfferKind.REFRESH, button(Ordering.SHOW, number)),),
        (Offer(kind, button(ordering, number)) for kind, ordering in steering),
        (Offer(OfferKind.CAMPAIGNS, button(Ordering.LIST)),),
    )
