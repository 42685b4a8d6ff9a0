"""Words that mean something only after another question: "yang di pusat", "besoknya", "di sana"."""

import re
from typing import NamedTuple

from handlers.that_day import is_of_that_week
from handlers.understanding.meaning import NOTHING_LEFT_OUT, Intent, Understanding
from handlers.understanding.vocabulary import listed

# What is longer than this is whole, whatever words are in it.
_MOST_CHARACTERS = 300
_BRIEF = 6
_MOST_WITH_PERMIT = 4
_MOST_ALONE = 2
_OTHERS = re.compile(r"\b(?:lain|lainnya|laennya|selain|others?(?! way)|another|else(?:where)?)\b")
_ANYWHERE = re.compile(
    r"\b(?:semua|seluruh|se) ?(?:jakarta|wilayah|dki|tempat|daerah)(?:nya)?\b|\bdki jakarta\b"
    r"|\b(?:all|whole) (?:of )?(?:the )?(?:jakarta|city|regions)\b|\banywhere\b|\beverywhere\b"
)
# Where to, if no longer there: any place but the one that was spoken of.
_MOVED = re.compile(
    r"\b(?:pindah\w*|pindh|geser\w*) (?:lagi )?(?:(?:ke|di) ?mana|kmn|kmna|kmana|(?:ke )?mn)\b"
    r"|\bwhere (?:.* )?(?:moved?|moving|gone)\b"
    r"|\bwhere (?:did|have) (?:you|it|they|u) (?:go|been)\b"
)
_THE_ONE = re.compile(r"(?:yang|yg|(?:and |is there )?(?:the|any|which) ones?|any)\b")
# "Bukan yang itu, yang karet", "no, the other one": what was spoken of stays, but for this.
_THIS_ONE = re.compile(
    r"(?:(?:eh|oh|bukan|bkn|bukannya|salah|no|nope|not)\b ?){1,3}"
    r"(?:(?:yang|yg|the|that|this) (?:itu|ini|tadi|situ|one)\b ?)?"
    r"(?:maksud\w* |i meant? |tapi |tp |but )?(?:yang|yg|the)\b"
)
# A permit spoken of before: "can I do that on Friday?", "ngurusnya di mana?".
_PAPERWORK = (
    r"(?:ng|meng|di)?urus(?:in|kan)?|(?:di|mem|nge)?bi?kin(?:in)?|(?:di|mem)?buat|(?:di|ng)?ambil"
)
_DO_IT = re.compile(
    rf"\b(?:{_PAPERWORK}|(?:di|mem)?perpanjang|(?:di|meng)?ajukan|(?:di)?proses|(?:di)?layani)"
    r" ?(?:itu|tu|tuh|nya|ini)\b"
    r"|\b(?:itu|tu|tuh|nya)(?: \w+)? (?:bisa|bs|boleh|dapat)? ?di(?:urus|bikin|buat|ajukan|proses"
    r"|layani|perpanjang|ambil)\w*"
    r"|\b(?:bisa|bs|boleh) di(?:urus|bikin|buat|ajukan|proses|layani|perpanjang)\w*"
    r"|\b(?:do|get|make|renew|extend|submit|file|arrange|process|handle|apply for|sort)"
    r" (?:that|this|it|one)\b"
)
_CLOSER = re.compile(r"\b(?:lebih|lbh) de?kat\b|\b(?:closer|nearer)\b")
_THERE = re.compile(r"\b(?:(?:di|ke) ?(?:sana|situ)|(?<!is )(?<!are )(?<!be )(?<!will )there)\b")
_IT = re.compile(r"\b(?:does|is|will|do|are|did|can|has) (?:it|they)\b")
# An hour without its number, or a part of the day: the same answer holds the hours.
_HOURS = re.compile(
    r"\b(?:jam(?:nya|ny)?|pukul|pagi|siang|sore|malam|malem|hours|what time|morning|afternoon"
    r"|evening|noon)\b"
)
_WHICH_HOURS = re.compile(r"\b(?:(?:jam|pukul) (?:berapa|brp|brapa)|what time|hours|jamnya)\b")
# "Pagi kak" greets, "pagi bisa ga" asks.
_ASKS = re.compile(r"\b(?:bisa|bs|buka|ada|kalau|kalo|klo|gimana|gmn|can|open|what about)\b")
_TERMS = re.compile(
    r"\b(?:biaya\w*|bayar\w*|by?r\w*nya|gratis|syarat\w*|dokumen\w*|berkas\w*|bawa|online"
    r"|costs?|price|fees?|free|needs?|requirements?|documents?|bring|pay)\b"
)
_DAY_AFTER = re.compile(
    r"\b(?:(?:ke)?esoknya|besoknya|keesokan(?: hari(?:nya)?)?|hari (?:berikut|setelah|sesudah)nya"
    r"|next day|following day|day after)\b"
)
_DAY_BEFORE = re.compile(r"\b(?:hari sebelumnya|day before|previous day)\b")
_MALLS = re.compile(
    r"\b(?:yang|yg|khusus|hanya|cuma|only|any) (?:yang |yg )?(?:di |in |at )?(?:malls?|mal|mol)\b"
    r"(?! (?:mana|apa))"
    r"|^(?:(?:kalau|kalo|klo|what about|how about) )?(?:di|in|at) (?:the |a )?(?:malls?|mal|mol)"
    r"(?: (?:ada|ya|aja|ga|gak))*$"
)
_SIDES = {
    word: f"jakarta-{side}"
    for side, words in {
        "pusat": "pusat central centre center",
        "utara": "utara utra north northern",
        "barat": "barat brat brt west western",
        "selatan": "selatan slatan seltan selatn south southern",
        "timur": "timur timr tmur east eastern",
    }.items()
    for word in words.split()
}
# "Kantor pusat" and "the south exit" are no side of the city: these stand around one that is.
_LEADS = listed(
    """
    d di ke yang yg bagian sebelah daerah wilayah kalau kalo klo gimana dan atau in the about any or
    and
    """
)
_TAILS = listed(
    """
    ya yah dong deh aja saja ada gimana dan atau or and one ones side part please then too kak juga
    instead is
    """
)

_GOING = listed(
    "so then jadi terus trus do i we should must harus saya sy go pergi is it that exactly"
)
"""Beside "where": no word of any place or day."""


class Leaning(NamedTuple):
    """What the words take from the question before. `others`: what that did not give; `anywhere`:
    all but its place; `sides`: regions told by their side of the city alone; `malls`: only those;
    `days`: so many days after its own; `again`: all of it, for the hours in the answer; `terms`:
    what its permit needs or costs; `there`: its place, or its day; `that_day`: a day of its week.
    """

    others: bool = False
    anywhere: bool = False
    sides: frozenset[str] = frozenset()
    malls: bool = False
    days: int = 0
    again: bool = False
    terms: bool = False
    there: bool = False
    that_day: bool = False

    @property
    def finds(self) -> bool:
        """Whether that alone asks where PTSP is."""
        return any(self[:6])


ON_NOTHING = Leaning()


def read(heard: Understanding, text: str) -> Leaning:
    """How the words lean, whether or not there is anything to lean on."""
    plain = " ".join(re.findall(r"\w+", text[:_MOST_CHARACTERS].casefold()))
    placed = heard.regions or heard.places
    brief = plain.count(" ") < _BRIEF
    whole = "ptsp" in plain
    the_one = plain.count(" ") < 2 * _BRIEF and not whole and _THE_ONE.match(plain) is not None
    named = placed or heard.kinds or heard.but != NOTHING_LEFT_OUT  # "selain mall" says which
    others = heard.follows_up and not named and _OTHERS.search(plain) is not None
    return Leaning(
        others=others,
        anywhere=brief and not placed and _frees_the_place(plain, whole=whole),
        sides=_sides(plain.split()) if (brief or the_one) and not placed else frozenset(),
        malls=brief and not placed and _MALLS.search(plain) is not None,
        days=_days(heard, plain) if brief else 0,
        again=_asks_again(heard, plain),
        terms=heard.intent is Intent.UNKNOWN and brief and _TERMS.search(plain) is not None,
        there=the_one or _is_there(heard, plain, whole=whole),
        that_day=brief and is_of_that_week(plain.split()),
    )


def _frees_the_place(plain: str, *, whole: bool) -> bool:
    """Whether all of Jakarta is asked for, or where it has moved to."""
    return _ANYWHERE.search(plain) is not None or (not whole and _MOVED.search(plain) is not None)


def _asks_again(heard: Understanding, plain: str) -> bool:
    if not heard.follows_up or _HOURS.search(plain) is None:
        return False
    return heard.intent is not Intent.GREETING or _ASKS.search(plain) is not None


def _sides(words: list[str]) -> frozenset[str]:
    around = ["di", *words, "ya"]
    return frozenset(
        _SIDES[word]
        for before, word, after in zip(around, words, around[2:], strict=False)
        if word in _SIDES and before in _LEADS and after in _TAILS
    )


def _days(heard: Understanding, plain: str) -> int:
    """ "Besoknya" is read as tomorrow too; any other day that is named stands."""
    if heard.when is not None and not heard.day_implied and "soknya" not in plain:
        return 0
    if _DAY_AFTER.search(plain):
        return 1
    return -1 if _DAY_BEFORE.search(plain) else 0


def _is_there(heard: Understanding, plain: str, *, whole: bool) -> bool:
    """ "Di sana bisa urus SIUP?"; but "where is it tomorrow?" asks for the place itself. A question
    that is `whole` names what it is about.
    """
    if _CLOSER.search(plain) or (heard.intent is Intent.SERVICE_INFO and not heard.services):
        return True
    if not whole and (_asks_hours_alone(heard, plain) or _THIS_ONE.match(plain)):
        return True
    if not heard.services and _DO_IT.search(plain):
        return True
    if heard.asks_where:
        return not whole and _asks_where_alone(heard, plain)
    return _THERE.search(plain) is not None or (not whole and _IT.search(plain) is not None)


def _asks_hours_alone(heard: Understanding, plain: str) -> bool:
    """ "Jam 8 malam masih ada?", "may I know what time it opens?": of what was just talked of."""
    named = heard.regions or heard.places or heard.kinds or heard.services or heard.asks_where
    if named or heard.intent is not Intent.FIND or plain.count(" ") >= 2 * _BRIEF:
        return False
    asked = _HOURS if heard.when is None else _WHICH_HOURS
    return heard.day_implied or asked.search(plain) is not None


def _asks_where_alone(heard: Understanding, plain: str) -> bool:
    """ "Di mana?" or "SIUP dimana?" and no word more, on the day that was just talked of."""
    named = heard.when or heard.regions or heard.places or heard.kinds
    most = _MOST_WITH_PERMIT if heard.services else _MOST_ALONE
    return not named and len([word for word in plain.split() if word not in _GOING]) <= most
