"""What the person wants, from the cues and from what was named."""

from handlers.understanding.cues import NEAR, Cues, Places, near
from handlers.understanding.declined import without_declined
from handlers.understanding.meaning import Intent
from handlers.understanding.our_reminders import our_reminders
from handlers.understanding.permit_questions import asks_about_permit
from handlers.understanding.text import Text

_OF_REMINDERS = frozenset(("subscribe", "unsubscribe", "ending", "stop", "tell"))
"""Cues without which nobody speaks of reminders."""
_LONGEST_THANKS = 14
_WANTING = ("asks", "where", "when", "open", "now", "unsubscribe", "stop", "unforgotten", "routine")
"""Beside one of these more is wanted than to give thanks."""
_ENOUGH = ("cukup", "enough")
_SHORT = 4
"""A message of so many words says nothing but its cue."""


def find_intent(
    text: Text, cues: Cues, *, named: bool, kind: bool, permits: Places, every: bool
) -> Intent:
    """What is wanted.

    `named`: a day, time, region, place or service was; `kind`: a kind of place was ("di taman
    aja"); `permits`: where services were named; `every`: a day that comes again was.
    """
    if "unforgotten" in cues:
        cues = _as_asked_for(cues)
    reminding = not _OF_REMINDERS.isdisjoint(cues)
    if reminding:
        cues = _of_our_reminders(text, cues, named=named)
        if _wants_out(text, cues, named=named):
            return Intent.UNSUBSCRIBE
    about_permit = bool(permits) and asks_about_permit(text, cues, permits)
    if (
        reminding
        and _wants_reminders(cues, every=every)
        and not (about_permit and _to_be_told_once(text, cues, every=every))
    ):
        return Intent.SUBSCRIBE
    if about_permit:
        return Intent.SERVICE_INFO
    if named:
        return Intent.FIND
    if kind and (text.size <= _SHORT or "asks" in cues):
        return Intent.FIND
    return _unnamed(text, cues)


def _of_our_reminders(text: Text, cues: Cues, *, named: bool) -> Cues:
    """The cues without the words for reminders that ask for none of ours, or decline one."""
    if "subscribe" in cues:
        cues = our_reminders(text, cues)
    if "subscribe" in cues or "unsubscribe" in cues or "tell" in cues:
        cues = without_declined(text, cues, named=named)
    return cues


def only_thanks(text: Text, cues: Cues) -> bool:
    """Whether thanks are for what came before, and nothing is asked: "makasih ya udah diingetin
    tadi pagi", "thanks, that's enough info for today".
    """
    if "thanks" not in cues or "thanked_for" not in cues or text.source.endswith("?"):
        return False
    if text.size > _LONGEST_THANKS or not cues.keys().isdisjoint(_WANTING):
        return False
    # "Enough" ends what was told, and "jangan lagi" what is to come.
    if any(text.keys[first] not in _ENOUGH for first, _ in cues.get("ending", ())):
        return False
    told = {i for first, last in cues["thanked_for"] for i in range(first, last + 1)}
    left = [place for place in cues.get("subscribe", ()) if told.isdisjoint(place)]
    return not left or "subscribe" not in our_reminders(text, {"subscribe": left})


def _as_asked_for(cues: Cues) -> Cues:
    """The cues without the "don't" of a "don't forget", which forbids nothing."""
    said = {i for first, last in cues["unforgotten"] for i in range(first, last + 1)}
    left = {
        cue: [place for place in places if said.isdisjoint(range(place[0], place[1] + 1))]
        for cue, places in cues.items()
    }
    return {cue: places for cue, places in left.items() if places}


def _wants_out(text: Text, cues: Cues, *, named: bool) -> bool:
    if "unsubscribe" in cues:
        return True
    if near(cues, "ending", "subscribe"):
        return True
    return "stop" in cues and not named and text.size <= _SHORT and "where" not in cues


def _wants_reminders(cues: Cues, *, every: bool) -> bool:
    if "subscribe" in cues:
        return True
    return "tell" in cues and (every or "routine" in cues or "whenever" in cues)


def _to_be_told_once(text: Text, cues: Cues, *, every: bool) -> bool:
    """ "Remind me what IMB is", "ingatkan lagi syarat SIUP": an answer now, and no reminder."""
    if every or "routine" in cues or "whenever" in cues:
        return False
    asked = cues.get("subscribe", ())
    return all(text.words[first].startswith(("remind", "ing", "nging")) for first, _ in asked)


def _unnamed(text: Text, cues: Cues) -> Intent:
    """The intent of a message that names neither day nor place nor permit."""
    if "terms" in cues and "help" not in cues and "topic" not in cues:
        return Intent.SERVICE_INFO
    asked = not cues.keys().isdisjoint(("where", "when"))
    if "help" in cues and not asked:
        return Intent.HELP
    polite = _politeness(text, cues)
    if polite is not None and (polite[1] or not (asked or _asks(cues))):
        return polite[0]
    if asked or _asks(cues) or "topic" in cues:
        return Intent.FIND
    return polite[0] if polite is not None else Intent.UNKNOWN


def _asks(cues: Cues) -> bool:
    return not cues.keys().isdisjoint(("open", "now"))


def _politeness(text: Text, cues: Cues) -> tuple[Intent, bool] | None:
    """Thanks or a greeting, and whether it is all that is said, however long the message."""
    thanks = cues.get("thanks", ())
    if thanks:
        long_thanks = thanks[0][0] <= 1 and text.size > 2 * NEAR
        return Intent.THANKS, long_thanks and "topic" not in cues
    if "greeting" in cues or (text.size <= _SHORT and text.tags[0] == "part"):  # "pagi kak"
        return Intent.GREETING, False
    return None
