"""What owners are told: an announcement before it is sent, and how campaigns stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from handlers.choice import Chosen
from handlers.message import Line, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech import slots
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.offer import Offers
from handlers.speech.tongue import Tongue
from schedule_data.model.campaign import Campaign, CampaignStatus, Tally
from schedule_data.model.news import Announcement
from schedule_data.model.place import Region


class Missing(StrEnum):
    """What an announcement lacks."""

    WORDS = "words"
    ENGLISH = "english"
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class AnnouncementAsked:
    """How an announcement is written; `missing` is what this one lacks."""

    missing: Missing
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnouncementShown:
    """Before it is sent: to whom, to how many, and the words as they will be read."""

    announcement: Announcement
    regions: tuple[Region, ...]
    reach: int
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignTold:
    """How one campaign stands. `renews` is the button that tells it again, while it goes on."""

    tally: Tally
    today: date
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()
    renews: Chosen | None = None


@dataclass(frozen=True, slots=True)
class CampaignList:
    """The newest campaigns, numbered."""

    tallies: tuple[Tally, ...]
    today: date
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignGone:
    """A draft was thrown away; `missing`: there is no such campaign."""

    missing: bool = False
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


CampaignReply: TypeAlias = (
    AnnouncementAsked | AnnouncementShown | CampaignTold | CampaignList | CampaignGone
)


def told(reply: CampaignReply, t: Tongue) -> Iterator[Paragraph]:
    """One of these in words."""
    match reply:
        case AnnouncementAsked():
            return _asked(reply, t)
        case AnnouncementShown():
            return _preview(reply, t)
        case CampaignTold():
            return iter((_one(reply.tally, t, None),))
        case CampaignList():
            return _listed(reply, t)
        case CampaignGone():
            return iter((paragraph(Part.TEXT, plain(_gone(reply, t))),))


def _asked(reply: AnnouncementAsked, t: Tongue) -> Iterator[Paragraph]:
    match reply.missing:
        case Missing.WORDS:
            wrong = t.say("Write the announcement, now or behind the command, in both languages:")
        case Missing.ENGLISH:
            wrong = t.say(
                "The English words are missing. Send them, or all of it in both languages:"
            )
        case Missing.TOO_LONG:
            wrong = t.say("That is too long: at most 1,800 characters for each language.")
    yield paragraph(Part.TEXT, plain(wrong))
    yield paragraph(
        Part.TEXT,
        plain(t.say("/announce East Jakarta")),
        plain("Besok PTSP di AEON Mall JGC tutup pukul 15.00."),
        plain("---"),
        plain("Tomorrow PTSP at AEON Mall JGC closes at 15:00."),
    )
    yield note(t.say("Without a region in the first line it goes to all."))


def _preview(reply: AnnouncementShown, t: Tongue) -> Iterator[Paragraph]:
    names = [region.name.in_language(t.language) for region in reply.regions]
    to = fmt.joined(names, t.language) if names else t.say("all subscribers")
    yield paragraph(Part.HEAD, strong(t.say("This is how it will be read. To: {whom}", whom=to)))
    yield paragraph(Part.TEXT, *_lines(reply.announcement.words.id))
    yield paragraph(Part.TEXT, *_lines(reply.announcement.words.en))
    yield note(
        t.count("It reaches {count} person.", "It reaches {count} people.", reply.reach)
        if reply.reach
        else t.say("It reaches nobody yet: nobody there has reminders.")
    )


def _lines(words: str) -> Iterator[Line]:
    return (plain(line.strip()) for line in words.splitlines() if line.strip())


def _listed(reply: CampaignList, t: Tongue) -> Iterator[Paragraph]:
    if not reply.tallies:
        yield paragraph(Part.TEXT, plain(t.say("Nothing was sent to many yet.")))
        return
    yield paragraph(Part.HEAD, strong(t.say("The newest campaigns")))
    for number, tally in enumerate(reply.tallies, 1):
        yield _one(tally, t, number)
    yield note(t.say("A number opens one of them: there it is paused, resumed or cancelled."))


def _one(tally: Tally, t: Tongue, number: int | None) -> Paragraph:
    campaign, counts = tally.campaign, tally.counts
    day = fmt.day(campaign.day, t.language)
    told = [
        t.say("sent: {count}", count=counts.get("sent", 0)),
        *(
            line
            for name, line in (
                ("blocked", t.say("blocked: {count}", count=counts.get("blocked", 0))),
                ("failed", t.say("failed: {count}", count=counts.get("failed", 0))),
                ("unknown", t.say("unknown: {count}", count=counts.get("unknown", 0))),
                ("expired", t.say("too late: {count}", count=counts.get("expired", 0))),
                ("skipped", t.say("not needed: {count}", count=counts.get("skipped", 0))),
            )
            if counts.get(name)
        ),
    ]
    return paragraph(
        Part.PLACE,
        strong(_name(campaign, t), f" · {day}"),
        plain(", ".join(told)),
        plain(_left(tally, t)),
        number=number,
    )


def _name(campaign: Campaign, t: Tongue) -> str:
    if campaign.slot is not None:
        told = slots.when(campaign.slot, t)
        return t.say("Reminder, {slot}", slot=told)
    if isinstance(campaign.news, Announcement):
        words = campaign.news.words.in_language(t.language).splitlines()[0]
        short = words if len(words) <= _SHORT else words[:_SHORT].rstrip() + "…"
        return t.say("Announcement: {words}", words=short)
    return t.say("Change of the schedule")


def _left(tally: Tally, t: Tongue) -> str:
    match tally.campaign.status:
        case CampaignStatus.PAUSED:
            return t.say("Paused, {left} of {total} are left.", left=tally.open, total=tally.total)
        case CampaignStatus.CANCELLED:
            return t.say("Cancelled.")
    if tally.open:
        return t.say("Being sent, {left} of {total} are left.", left=tally.open, total=tally.total)
    return t.say("Done.")


def _gone(reply: CampaignGone, t: Tongue) -> str:
    if reply.missing:
        return t.say("There is no such campaign any more.")
    return t.say("Thrown away, nothing was sent.")


_SHORT = 40
