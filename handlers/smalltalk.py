"""Hello, thank you, what can you do, and whatever was not understood: each gets an answer."""

import re

from handlers import offering, subscription_offers
from handlers.choice import Action, Chosen
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import AskedBack, Asking, Said, Saying
from handlers.understanding.meaning import Intent, Understanding
from handlers.wish import Want, about
from schedule_data.model.text import Language

_WHAT_IT_IS = re.compile(
    r"(?:.* )?(?:what(?: is|s| s| does| exactly is) (?:a |the |this )?ptsp(?: mean| stand for| do)?"
    r"|(?:apa|apaan)(?: sih)?(?: itu| tuh| tu| sih)* ptsp"
    r"|ptsp(?: itu| tuh| tu| sih| ini| adalah| singkatan| dari| kepanjangannya)* (?:apa|apaan))"
    r"(?: sih| ya| itu| tuh| kak| min| dong| bang)*"
)
_A_PERSON = re.compile(
    r"\b(?:telp|tlp|telpon|telepon|tilpun|phone|whats ?app|wa ?nya|kontak|contact|hotline|cs"
    r"|(?:no|nomor|nomer) ?(?:wa|hp)|call cent(?:er|re)|customer service"
    r"|petugas(?:nya)?|operator|manusia|orang asli|(?:sama|dengan) orang"
    r"|human|real person|agent|talk to (?:a|some) ?\w+|speak (?:to|with) \w+)\b"
)
# Beside "PTSP" only its number is asked for, and not where it is.
_NUMBER = re.compile(
    r"\b(?:no|nomor|nomer|number) ?"
    r"(?:telp|tlp|telpon|telepon|tilpun|wa|hp|whats ?app|kontak|cs)\w*\b"
    r"|\b(?:phone|contact|telephone) number\b|\bcall cent(?:er|re)\b|\bhotline\b"
)
_MOST_CHARACTERS = 100
_WITH_HELP = {
    Saying.START,
    Saying.GREETING,
    Saying.UNKNOWN,
    Saying.ABOUT,
    Saying.A_PERSON,
    Saying.OLD_BUTTON,
    Saying.SORRY,
    Saying.QUEUE,
}
_LANGUAGES: tuple[Language, ...] = ("id", "en")


def say(saying: Saying) -> Said:
    """`saying` with the first steps beneath it, so that it is never a dead end."""
    return Said(saying, _offers(saying))


def asks_what_it_is(heard: Understanding, text: str) -> bool:
    """ "PTSP itu apa?", "what is PTSP?"; not "PTSP apa yang buka besok?"."""
    if len(text) > _MOST_CHARACTERS or heard.when or heard.regions or heard.places:
        return False
    plain = " ".join(re.findall(r"\w+", text.casefold()))
    return not heard.services and _WHAT_IT_IS.fullmatch(plain) is not None


def asks_for_a_person(heard: Understanding, text: str) -> bool:
    """ "Nomor teleponnya berapa?", "can I talk to a human?", and nothing that I know."""
    named = heard.when or heard.regions or heard.places or heard.services or heard.foreign_papers
    if named or len(text) > _MOST_CHARACTERS:
        return False
    plain = " ".join(re.findall(r"\w+", text.casefold()))
    if heard.intent is Intent.FIND:
        return _NUMBER.search(plain) is not None
    return heard.intent is Intent.UNKNOWN and _A_PERSON.search(plain) is not None


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
    if saying in _WITH_HELP:
        return (*steps, (Offer(OfferKind.HELP, Chosen(Action.HELP)),))
    return steps


_OWN: dict[Saying, Offers] = {
    Saying.STOPPED: ((Offer(OfferKind.TAKE_BACK, about(Want.TAKE_BACK)),),),
    Saying.NO_SUBSCRIPTIONS: (*offering.first_steps(), (subscription_offers.add(),)),
    Saying.PRIVACY: ((Offer(OfferKind.MY_DATA, about(Want.DATA)), *own_data()[0]),),
    Saying.ASK_FORGET: ((Offer(OfferKind.FORGET, about(Want.FORGET)),),),
    Saying.ASK_FORGET_ROLE: ((Offer(OfferKind.FORGET, about(Want.FORGET)),),),
    Saying.ASK_FORGET_OWNER: ((Offer(OfferKind.FORGET, about(Want.FORGET)),),),
    Saying.ADMINS_ONLY: (),
    Saying.ADMINS_ONLY_DATA: (),
}
