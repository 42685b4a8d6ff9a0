"""From facts to sentences: a Reply and a language become an Outgoing."""

from collections.abc import Iterator

from handlers.choice import encode
from handlers.message import Outgoing, Paragraph
from handlers.speech import asking, campaigns, elsewhere, permits, places, subscriptions
from handlers.speech import data as own_data
from handlers.speech.buttons import choices
from handlers.speech.campaigns import CampaignReply, CampaignTold
from handlers.speech.heading import head, next_head
from handlers.speech.kept import (
    DataTold,
    KeptAsked,
    KeptList,
    KeptReply,
    KeptTold,
    NotFromHere,
)
from handlers.speech.notes import closing, others, remarks
from handlers.speech.placing import brief, full
from handlers.speech.reply import (
    AskedBack,
    Asking,
    DayAsked,
    MapShown,
    Nearby,
    NotHere,
    Reply,
    Said,
    Saying,
    Schedule,
    ServiceTold,
    Upcoming,
)
from handlers.speech.sayings import preface as before
from handlers.speech.sayings import sayings
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language


def phrase(
    reply: Reply,
    language: Language,
    *,
    preface: Saying | NotHere | None = None,
    replaces: bool = False,
) -> Outgoing:
    """The answer in `language`; `preface` is said before it."""
    t = tongue(language)
    said = tuple(_paragraphs(reply, t))
    return Outgoing(
        paragraphs=(_before(preface, t), *said) if preface else said,
        language=language,
        choices=choices(reply.offers, t, first=len(reply.picks) + 1),
        pin=places.pin(reply, t) if isinstance(reply, MapShown) else None,
        replaces=replaces,
        attachment=own_data.file(reply) if isinstance(reply, DataTold) else None,
        renews=_renews(reply, language),
        locate=_locate(reply, t),
    )


def _before(preface: Saying | NotHere, t: Tongue) -> Paragraph:
    return elsewhere.preface(preface, t) if isinstance(preface, NotHere) else before(preface, t)


def offered(reply: Reply, said: Outgoing) -> tuple[str, ...]:
    """The tokens that the words "1", "2", ... pick after this answer, which was put as `said`."""
    picks = [encode(chosen, said.language) for chosen in reply.picks]
    return (*picks, *[button.token for row in said.choices for button in row])


def _renews(reply: Reply, language: Language) -> str | None:
    """The token of a message that shows how far something is, while it goes on."""
    if not isinstance(reply, CampaignTold) or reply.renews is None:
        return None
    return encode(reply.renews, language)


def _locate(reply: Reply, t: Tongue) -> str | None:
    near = isinstance(reply, AskedBack) and reply.asking is Asking.NEAR
    return t.say("Share my location") if near else None


def _paragraphs(reply: Reply, t: Tongue) -> Iterator[Paragraph]:
    match reply:
        case Schedule():
            return _schedule(reply, t)
        case Upcoming():
            return places.upcoming(reply, t)
        case Nearby():
            return places.nearby(reply, t)
        case MapShown():
            return places.shown(reply, t)
        case ServiceTold():
            return permits.told(reply, t)
        case AskedBack():
            return asking.asked(reply, t)
        case DayAsked():
            return asking.day(reply, t)
        case Said():
            return iter(sayings(reply, t))
        case NotHere():
            return elsewhere.told(reply, t)
        case _:
            return _kept(reply, t)


def _kept(reply: KeptReply | CampaignReply, t: Tongue) -> Iterator[Paragraph]:
    match reply:
        case KeptTold():
            return subscriptions.told(reply, t)
        case KeptList():
            return subscriptions.listed(reply, t)
        case KeptAsked():
            return subscriptions.asked(reply, t)
        case NotFromHere():
            return subscriptions.not_from_here(reply, t)
        case DataTold():
            return own_data.told(reply, t)
        case _:
            return campaigns.told(reply, t)


def _schedule(reply: Schedule, t: Tongue) -> Iterator[Paragraph]:
    yield head(reply, t)
    if reply.others is not None:
        yield others(reply.others, reply, t)
    many_days = len(reply.section.days) > 1
    for place in reply.section.places:
        yield full(place, t, with_days=many_days)
    yield from remarks(reply, t)
    coming = () if reply.then is None else reply.then.places
    if reply.then is not None and coming:
        yield next_head(reply.then, reply.today, t, asked=reply.section.days)
        for place in coming:
            # After places of today the next day's are told short; alone they are the answer.
            yield brief(place, t) if reply.section.places else full(place, t)
    listed = (*reply.section.places, *coming, *reply.elsewhere)
    if any(place.days[-1] >= reply.today for place in listed):  # nobody goes to a day that is past
        yield from closing(listed, reply.trust, t)
