"""What the person wants, from the cues and from what was named."""

from handlers.understanding.cues import Cues
from handlers.understanding.meaning import Intent
from handlers.understanding.text import STOP, Text

Places = list[tuple[int, int]]
"""First and last words of stretches of the text."""
_NEAR = 4
"""So many words off a word still belongs to another."""
_BRIEF = 15
"""In a message of so many words every word is about the same thing."""
_WANTED_BY = "saya sy aku gue gw kami kita i we you mau pengen lagi juga also and dan tapi"
_WANTING = frozenset(("", *_WANTED_BY.split()))
"""Before "perlu" or "need": someone wants the permit that follows."""
_HAVING = frozenset(("punya", "pakai", "pake", "ada", "a", "an", "the"))
_SHORT = 4
"""A message of so many words says nothing but its cue."""


def find_intent(text: Text, cues: Cues, *, named: bool, permits: Places, every: bool) -> Intent:
    """What is wanted.

    `named`: a day, time, region, place or service was; `permits`: where services were named;
    `every`: a day that comes again was.
    """
    if _wants_out(text, cues, named=named):
        return Intent.UNSUBSCRIBE
    if _wants_reminders(cues, every=every):
        return Intent.SUBSCRIBE
    if permits and _asks_about_permit(text, cues, permits):
        return Intent.SERVICE_INFO
    if named:
        return Intent.FIND
    return _unnamed(text, cues)


def _near(cues: Cues, one: str, other: str, reach: int = _NEAR) -> bool:
    """Whether a phrase of cue `one` stands near one of cue `other`."""
    if one not in cues or other not in cues:
        return False
    return any(
        -reach <= first - last_other <= reach or -reach <= last - first_other <= reach
        for first, last in cues[one]
        for first_other, last_other in cues[other]
        if (first, last) != (first_other, last_other)
    )


def _wants_out(text: Text, cues: Cues, *, named: bool) -> bool:
    if "unsubscribe" in cues:
        return True
    if _near(cues, "ending", "subscribe"):
        return True
    return "stop" in cues and not named and text.size <= _SHORT and "where" not in cues


def _wants_reminders(cues: Cues, *, every: bool) -> bool:
    if "subscribe" in cues:
        return True
    return "tell" in cues and (every or "routine" in cues)


def _asks_about_permit(text: Text, cues: Cues, permits: Places) -> bool:
    """Whether a permit's nature is asked about, rather than where or when it can be had."""
    where = [place for cue in ("where", "when") for place in cues.get(cue, ())]
    sure = [*cues.get("info", ()), *_what_is(text, cues, permits)]
    if where:
        sure = [place for place in sure if _about(text, cues, place, permits)]
        return bool(sure) and min(sure)[0] < min(where)[0]
    return bool(sure) or _in_passing(text, cues, permits)


def _sentences(text: Text) -> list[int]:
    """For each word the number of its sentence."""
    numbers, current = [], 0
    for i in range(text.size):
        current += i > 0 and text.gaps[i] == STOP
        numbers.append(current)
    return numbers


def _about(text: Text, cues: Cues, place: tuple[int, int], permits: Places) -> bool:
    """Whether an info cue belongs to a permit: in its sentence, or in one that asks."""
    sentences = _sentences(text)
    own = sentences[place[0]]
    if any(sentences[first] == own for first, _ in permits):
        return True
    return any(sentences[first] == own for first, _ in cues.get("asks", ()))


def _in_passing(text: Text, cues: Cues, permits: Places) -> bool:
    """The weaker hints: "gratis", "butuh KTP", "perlu ... gak"; they must share the sentence."""
    places = list(cues.get("maybe_info", ()))
    if _near(cues, "need", "thing") or _near(cues, "need", "whether"):
        places += cues["need"]
    places += _needed(text, cues, permits)
    if text.size <= _BRIEF:
        return bool(places)
    sentences = _sentences(text)
    asked = {sentences[first] for first, _ in permits}
    return any(sentences[first] in asked for first, _ in places)


def _needed(text: Text, cues: Cues, permits: Places) -> Places:
    """ "renovasi rumah perlu IMB?": whether it is needed; but "saya perlu IMB" wants one."""
    return [
        (first, last)
        for first, last in cues.get("need", ())
        if text.words[first - 1] not in _WANTING
        and any(
            permit - last == 1 or (permit - last == 2 and text.words[last + 1] in _HAVING)
            for permit, _ in permits
        )
    ]


def _what_is(text: Text, cues: Cues, permits: Places) -> Places:
    """ "what PBG is", "what's an IMB", "IMB itu apa ya"."""
    return [
        (what, last)
        for what, _ in cues.get("what", ())
        for first, last in permits
        if _is_definition(text, what, first, last)
    ]


def _is_definition(text: Text, what: int, first: int, last: int) -> bool:
    if what < first:
        between = text.words[what + 1 : first]
        after = text.words[last + 1]
        fillers = {"is", "a", "an", "the", "exactly", "itu", "sih", "tuh", "does"}
        return set(between) <= fillers and (after in ("is", "", "means") or bool(between))
    between = text.words[last + 1 : what]
    closing = text.words[what + 1] in ("", "ya", "sih", "kak", "min", "dong", "yah", "tuh", "y")
    return set(between) <= {"itu", "tu", "tuh", "ini", "nya", "sih", "adalah"} and (
        closing or bool(between)
    )


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
        long_thanks = thanks[0][0] <= 1 and text.size > 2 * _NEAR
        return Intent.THANKS, long_thanks and "topic" not in cues
    if "greeting" in cues or (text.size <= _SHORT and text.tags[0] == "part"):  # "pagi kak"
        return Intent.GREETING, False
    return None
