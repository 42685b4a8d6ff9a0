"""Whether a permit's nature is asked about: what it is, needs, costs or takes."""

from handlers.understanding.cues import BRIEF, NEAR, Cues, Places, near
from handlers.understanding.text import STOP, Text
from handlers.understanding.vocabulary.wishes import HANDLED, OF, PAPERS

_WANTED_BY = "saya sy aku gue gw kami kita i we you mau pengen lagi juga also and dan tapi"
_WANTING = frozenset(("", *_WANTED_BY.split()))
"""Before "perlu" or "need": someone wants the permit that follows."""
_HAVING = frozenset(("punya", "pakai", "pake", "ada", "a", "an", "the"))
_GOING = frozenset(("ke", "datang", "dateng", "pergi", "antri", "antre", "go", "come", "wait"))
"""Behind "harus" or "must": the way to the desk is asked for, and nothing of the permit."""
_OWN = frozenset(("saya", "sy", "aku", "gue", "gw", "sudah", "udah", "udh", "sdh", "ini"))
"""Behind a permit: its papers are there already."""


def asks_about_permit(text: Text, cues: Cues, permits: Places) -> bool:
    """Whether a permit's nature is asked about, rather than where or when it can be had."""
    sure = [*cues.get("info", ()), *_what_is(text, cues, permits)]
    where = [
        (first, last)
        for cue in ("where", "when")
        for first, last in cues.get(cue, ())
        if not any(start <= first and last < end for start, end in sure)  # "where do I start"
    ]
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
    if near(cues, "need", "thing") or near(cues, "need", "whether"):
        places += [place for place in cues["need"] if text.words[place[1] + 1] not in _GOING]
    if "need" in cues and "true" in cues:
        places += _doubted(text, cues)
    places += _needed(text, cues, permits) + _papers_of(text, permits)
    if text.size <= BRIEF:
        return bool(places)
    sentences = _sentences(text)
    asked = {sentences[first] for first, _ in permits}
    return any(sentences[first] in asked for first, _ in places)


def _doubted(text: Text, cues: Cues) -> Places:
    """ "They say I need an IMB, is that true?": a need in a sentence that asks whether it is so."""
    sentences = _sentences(text)
    doubts = {sentences[first] for first, _ in cues["true"]}
    return [place for place in cues["need"] if sentences[place[0]] in doubts]


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


def _papers_of(text: Text, permits: Places) -> Places:
    """ "dokumen untuk PBG", "berkas SIUP apa aja"; but "antar berkas SIUP" hands them in."""
    return [
        (paper, paper)
        for first, last in permits
        if (paper := _paper_before(text, first)) >= 0
        and text.words[paper - 1] not in HANDLED
        and text.words[last + 1] not in _OWN
    ]


def _paper_before(text: Text, permit: int) -> int:
    """The word for papers that belongs to the permit at that word, or -1."""
    for i in range(permit - 1, max(permit - 2 - NEAR, -1), -1):
        if text.words[i] in PAPERS:
            return i
        if text.words[i] not in OF:
            break
    return -1


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
