"""A pause and its end, in few words: "jeda dulu 2 minggu", "yang Senin dijeda", "lanjutin"."""

import re

from handlers.told_by import told_by
from handlers.turn import Turn
from handlers.wish import Want, Wish

_MOST_CHARACTERS = 80
_NOUN = r"(?:langganan\w*|pengingat\w*|notif\w*|reminders?|subscriptions?|alerts?)"
_SMALL = (
    r"(?: (?:lagi|dulu|dl|dong|donk|deh|sih|ya|yah|kak|min|aja|saja|please|pls|it|them"
    r"|for now|a while"
    rf"|sementara|(?:semua|smua)(?:nya)?|all(?: of (?:it|them))?|everything|saya|aku|gw|gue|my|the"
    rf"|{_NOUN}))*"
)
_COUNT = r"(?:se|satu |dua |tiga |empat |beberapa |a |an |one |two |three |four |a few |\d{1,2} ?)?"
_UNIT = r"(?:hari|minggu|mgg|pekan|bulan|bln|tahun|days?|weeks?|months?)"
_AWHILE = (
    rf"(?:,? (?:selama|untuk|buat|for)?(?: ?(?:the )?next)? ?{_COUNT}{_UNIT}"
    r"(?: (?:ini|depan|ke depan))?"
    r"| (?:this|next) (?:week|month)"
    r"|,? (?:sampai|sampe|hingga|till|until) [\w ]{1,24})"
)
_BEFORE = (
    r"(?:(?:tolong|tlg|please|pls|mau|minta|bisa|boleh|can you|i want to|eh|ok|oke|udah|sudah|udh"
    r"|sekarang|now) )*"
)
_PAUSES = r"(?:(?:di)?jeda(?:kan|in)?|pause|snooze|(?:hentikan|berhenti|stop) sementara)"
_PUTS_OFF = r"(?:(?:di)?tunda(?:kan|in)?|postpone)"
_RESUMES = (
    r"(?:(?:di)?lanjut(?:kan|in)|resume|unpause"
    r"|(?:(?:berhenti|akhiri|stop|udahin?|cabut|end) )(?:the )?(?:jeda|pause)\w*)"
)
_THE_ONE = r"(?:(?:yang|yg|the|pengingat|nomor|nomer|no|number|my) )+"
_ONE = r"(?P<one>[\w' ]{1,30}?)(?: (?:one|ones|reminder|reminders|alert))?"
_TAIL = r"(?: (?:dulu|dl|dong|deh|ya|aja|saja|please|pls|lagi|kak|min))*"
_FORMS = [
    (Want.PAUSE, rf"{_BEFORE}{_PAUSES}{_SMALL}{_AWHILE}?{_SMALL}"),
    (Want.PAUSE, rf"{_BEFORE}{_PUTS_OFF}{_SMALL}{_AWHILE}{_SMALL}"),
    (Want.PAUSE, rf"{_BEFORE}{_PUTS_OFF}(?: dulu)? {_NOUN}{_SMALL}{_AWHILE}?"),
    (Want.PAUSE, rf"{_BEFORE}{_PAUSES} {_THE_ONE}{_ONE}{_TAIL}{_AWHILE}?{_TAIL}"),
    (Want.PAUSE, rf"{_BEFORE}{_THE_ONE}{_ONE} {_PAUSES}{_TAIL}{_AWHILE}?{_TAIL}"),
    (Want.RESUME, rf"{_BEFORE}(?:{_RESUMES}|lanjut){_SMALL}"),
    (Want.RESUME, rf"{_BEFORE}{_RESUMES} {_THE_ONE}{_ONE}{_TAIL}"),
    (Want.RESUME, rf"{_BEFORE}{_THE_ONE}{_ONE} {_RESUMES}{_TAIL}"),
]
_READ = [(want, re.compile(form)) for want, form in _FORMS]
# Nearly every message has none of these, so the dearer forms come after it.
_ABOUT = re.compile(r"jeda|paus|snooze|tunda|postpone|sementara|lanjut|resume")


def pauses(text: str, turn: Turn) -> Wish | None:
    """Which are to pause or to go on; None where the words say something else."""
    plain = " ".join(text.casefold().strip(" .!").split())
    if len(text) > _MOST_CHARACTERS or "?" in text or _ABOUT.search(plain) is None:
        return None
    for want, form in _READ:
        said = form.fullmatch(plain)
        if said is not None:
            return _wish(want, said.groupdict().get("one"), turn)
    return None


def _wish(want: Want, one: str | None, turn: Turn) -> Wish | None:
    """The wish for all, or for the one that is named; a name that tells none leaves it open."""
    if one is None:
        return Wish(Want.TEND, each=want)
    which = told_by(one, turn)
    return Wish(Want.TEND, each=want, which=which) if which else Wish(Want.TEND)
