"""Hello, thank you, what can you do, and whatever was not understood: each gets an answer."""

from handlers import offering
from handlers.choice import Action, Chosen
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import AskedBack, Asking, Said, Saying
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


def _offers(saying: Saying) -> Offers:
    steps = offering.first_steps()
    if saying in {Saying.START, Saying.GREETING, Saying.UNKNOWN, Saying.OLD_BUTTON}:
        return (*steps, (Offer(OfferKind.HELP, Chosen(Action.HELP)),))
    return steps
