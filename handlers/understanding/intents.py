"""What the person wants, from the cues and from what was named."""

from handlers.understanding.cues import Cues
from handlers.understanding.meaning import Intent
from handlers.understanding.text import Text

_SMALLTALK = ("help", "thanks", "greeting")


def find_intent(text: Text, cues: Cues, *, named: bool, service: bool, every: bool) -> Intent:
    """`named`: a day, time, region, place or service was; `service`: a service was."""
    if _wants_out(text, cues, named=named):
        return Intent.UNSUBSCRIBE
    if "subscribe" in cues or ("tell" in cues and (every or "routine" in cues)):
        return Intent.SUBSCRIBE
    if _asks_about_permit(cues, service=service):
        return Intent.SERVICE_INFO
    if named:
        return Intent.FIND
    return _unnamed(text, cues)


def _wants_out(text: Text, cues: Cues, *, named: bool) -> bool:
    if "unsubscribe" in cues:
        return True
    if "stop" not in cues:
        return False
    return "subscribe" in cues or "tell" in cues or (not named and text.size <= 4)


def _asks_about_permit(cues: Cues, *, service: bool) -> bool:
    """Whether a permit's nature is asked about, rather than where or when it can be had."""
    if not service or "info" not in cues:
        return False
    asked = [cue for cue in ("where", "when") if cue in cues]
    if not asked:
        return True
    return cues["info"][0] < min(cues[cue][0] for cue in asked)


def _unnamed(text: Text, cues: Cues) -> Intent:
    """The intent of a message that names neither day nor place nor permit."""
    if "info" in cues and "help" not in cues and "topic" not in cues:
        return Intent.SERVICE_INFO
    if "help" in cues and "where" not in cues and "when" not in cues:
        return Intent.HELP
    if "topic" in cues or "where" in cues or "when" in cues or "open" in cues or "now" in cues:
        return Intent.FIND
    for cue, intent in (("thanks", Intent.THANKS), ("greeting", Intent.GREETING)):
        if cue in cues:
            return intent
    if any(text.tags[i] == "part" for i in range(min(text.size, 2))) and text.size <= 4:
        return Intent.GREETING
    return Intent.UNKNOWN
