"""Hello, thank you, what can you do, and whatever was not understood: each gets an answer."""

from handlers import offering, subscription_offers
from handlers.choice import Action, Chosen
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import AskedBack, Asking, Said, Saying
from handlers.wish import Want, about
from schedule_data.model.text import Language

_LANGUAGES: tuple[Language, ...] = ("id", "en")


def say(saying: Saying) -> Said:
    """`saying` with the first steps beneath it, so that it is never a dead end."""
    return Said(saying, _offers(saying))


def choose_language() -> AskedBack:
    """Which language to answer in from now on."""
    offers = tuple(
        Offer(OfferKind.LANGUAGE, Chosen(Action.LANGUAGE, detail=language))
        for language in _LANGUAGES
    )
    return AskedBack(Asking.LANGUAGE, (offers,))


def own_data() -> Offers:
    """What a person can do with what is kept of them."""
    return ((Offer(OfferKind.ASK_FORGET, about(Want.ASK_FORGET)),),)


def _offers(saying: Saying) -> Offers:
    if saying in _OWN:
        return _OWN[saying]
    steps = offering.first_steps()
    if saying in {Saying.START, Saying.GREETING, Saying.UNKNOWN, Saying.OLD_BUTTON}:
        return (*steps, (Offer(OfferKind.HELP, Chosen(Action.HELP)),))
    return steps


_OWN: dict[Saying, Offers] = {
    Saying.STOPPED: ((Offer(OfferKind.TAKE_BACK, about(Want.TAKE_BACK)),),),
    Saying.NO_SUBSCRIPTIONS: (*offering.first_steps(), (subscription_offers.add(),)),
    Saying.PRIVACY: ((Offer(OfferKind.MY_DATA, about(Want.DATA)), *own_data()[0]),),
    Saying.ASK_FORGET: ((Offer(OfferKind.FORGET, about(Want.FORGET)),),),
    Saying.ASK_FORGET_ROLE: ((Offer(OfferKind.FORGET, about(Want.FORGET)),),),
    Saying.ADMINS_ONLY: (),
}
