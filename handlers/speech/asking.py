"""Questions back: which region, which map, which language, which day did you mean?"""

from collections.abc import Iterator

from handlers.message import Paragraph, Part
from handlers.speech.heading import dated
from handlers.speech.lines import paragraph, plain, strong
from handlers.speech.offer import OfferKind
from handlers.speech.reply import AskedBack, Asking, DayAsked
from handlers.speech.tongue import Tongue
from handlers.understanding.meaning import DayProblem


def asked(reply: AskedBack, t: Tongue) -> Iterator[Paragraph]:
    """The question whose answers are the buttons."""
    if reply.days is not None and reply.today is not None:
        yield paragraph(Part.HEAD, strong(dated(reply.days, reply.today, t)))
    yield paragraph(Part.TEXT, plain(_question(reply, t)))


def day(reply: DayAsked, t: Tongue) -> Iterator[Paragraph]:
    """What is wrong with the days that were named, and which ones may be meant."""
    yield paragraph(Part.TEXT, plain(_wrong(reply, t)), plain(_which_day(reply, t)))


def _which_day(reply: DayAsked, t: Tongue) -> str:
    readings = [o for row in reply.offers for o in row if o.kind is OfferKind.DAYS]
    if not readings:
        return t.say("Type the date, for example “17 November”, or choose:")
    return t.say("Did you mean this?") if len(readings) == 1 else t.say("Which did you mean?")


def _question(reply: AskedBack, t: Tongue) -> str:
    match reply.asking:
        case Asking.REGION:
            return t.say("Which region? The number in brackets is how many places it has.")
        case Asking.MAP:
            return t.say("The map of which place?")
        case Asking.NEAR:
            return t.say("Share your location, or choose a region:")
        case Asking.LANGUAGE:
            return t.say("Which language shall I answer in?")
        case Asking.NAME:
            return t.say("“{words}” may be several things. Which did you mean?", words=reply.words)


def _wrong(reply: DayAsked, t: Tongue) -> str:
    match reply.problem:
        case DayProblem.NO_SUCH_DAY:
            return t.say("There is no “{words}” in the calendar.", words=reply.words)
        case DayProblem.BACKWARDS:
            return t.say("“{words}” runs backwards.", words=reply.words)
        case DayProblem.VAGUE | DayProblem.PASSED:
            return t.say("“{words}” is not an exact day.", words=reply.words)
