"""What of a caption's line is no schedule: numbers to call, web addresses, tags, datelines.

Each is cut out of its line; what stands beside it is read. Dates are never taken for numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.admin.caption_closed import PICTURES, SIGN

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣–—]+|\d{1,3}[.)](?!\d)|\d{1,3}(?=\s{2}|\t))\s+")
_COLUMN = re.compile(r"(?<=\S)(?:\t+| {3,}|\s{2,}(?=\S))")
_SIGNS = re.compile(r"[^\w\s.,:;/&()'\"+@#*?!%°-]|[=_*~|→]+|-{3,}")
_STRUCK = re.compile(rf"[{PICTURES}]\ufe0f?")
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_DASHES = str.maketrans("–—−", "---")
_HASHTAG = re.compile(r"(?:^|(?<=\s))[#@]\w+")
_WEB = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.go\.id\S*")
_NOT = re.compile(r"\((?:bukan|not)\b(?!\s+(?:open|available|operating)\b)[^)]*\)", re.IGNORECASE)
_LABEL_PICTURES = "📍📌🏬🏢🗓📅📆⏰⏱⏲⌚📝📋📞☎📲📱🕐-🕧"
_NEXT_LABEL = re.compile(rf"(?<!\s)\s*(?=[{_LABEL_PICTURES}])")
_TO_REGISTER = (
    r"rsvp|pendaftaran|registrasi|registration|register|deadline|paling lambat|selambat-lambatnya"
    r"|batas\s+(?:akhir|waktu|pendaftaran)|daftar(?:kan)?\s+(?:diri|paling|sebelum|sampai|via|lewat)"
)
_SENTENCE = re.compile(rf"(?<=[!?])\s+(?=\S)|(?<=[.;,])\s+(?=(?:{_TO_REGISTER})\b)", re.IGNORECASE)

_DATE = (
    r"(?<!\d)\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}[-./]\d{1,2}[-./]\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)"
)
_PERSON = (
    r"wa|hp|cp|telp|tlp|tel|telepon|hub|hubungi|narahubung|kontak|contact(?:\s+person)?|call|phone"
    r"|whatsapp|humas"
)
_CALL = (
    rf"{_PERSON}|info|informasi|email|e-mail|pengaduan|hotline|instagram|ig|website|web"
    r"|tanya ptsp"
)
_DAY = r"(?:senin|selasa|rabu|kamis|jum|sabtu|minggu|besok|lusa|\w+day\b)"
_WHO = (
    r"(?:(?:bapak|bpk|pak|ibu|bu|sdri?|mbak|mas|kak|mr|mrs|ms)\.?\s+)?"
    rf"(?:(?!{_DAY})[^\W\d]+\s+)?"
)
_GROUPS = r"(?:[ .-]?\d{3,5}){2,3}?(?!\d)(?![ .-]?\d{3}(?!\d))"
"""Groups of digits as numbers are written; never the day or the year of a date behind them."""
_TO_CALL = (
    rf"(?:\+62[ .-]?\d|\b62[ .-]?8|(?<![\d.:])0[ .-]?8)\d{{1,2}}{_GROUPS}"
    r"|\(?(?<![\d.:])0(?:21|2[2-9]\d|[3-79]\d\d)\)?\s*[-.]?\s*\d{3,4}[ .-]?\d{3,4}(?!\d)"
    r"|\b1[ -]?500[ -]?\d{3}\b"
)
_LABELS = rf"(?:\b(?:{_CALL})\b[\s:.]{{0,4}})"
_NUMBER = re.compile(
    rf"(?P<date>{_DATE})"
    rf"|\(?(?:{_LABELS}{{0,2}}\b(?:{_PERSON})\b[\s:.]{{0,4}}{_WHO}\(?|{_LABELS}{{1,3}}\(?)?"
    rf"(?:{_TO_CALL})\)?",
    re.IGNORECASE,
)
_DECREE = re.compile(
    r"(?:\bsk\s+)?\b(?:no(?:mor)?\b\.?\s*:?\s*)(?:sk\s+)?\d+(?:/[\w.-]*[a-z][\w.-]*)+(?:/\d{4})?"
    r"|\bno(?:mor)?\b\.?\s*:?\s*\d+/(?:19|20)\d\d\b|\b\d+(?:/[\w.-]*[a-z][\w.-]*)+/(?:19|20)\d\d\b"
    r"|^(?:siaran pers|press release|pengumuman|pemberitahuan|announcement)\b\s*:?",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^\s*\[\d{1,2}/\d{1,2}(?:/\d{2,4})?,?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]m)?\]"
    r"(?:\s*[^:\d]{1,40}:(?=\s))?",
    re.IGNORECASE,
)
"""When a forwarded message was sent, and by whom."""
_CITY = r"(?:dki\s+)?jakarta(?:\s+(?:pusat|utara|barat|selatan|timur))?"
_ISSUED = rf"{_CITY}\s*,?\s*\(?\s*(?:\w+\s*,\s*)?(?:\d{{1,2}}\s+\w+\s+\d{{4}}|{_DATE})\s*\)?"
DATELINE = re.compile(rf"^\W*{_ISSUED}\s*-+\s+(?=\w)", re.IGNORECASE)
_ALONE = re.compile(rf"^\W*{_ISSUED}\W*$", re.IGNORECASE)
_ASIDE = re.compile(
    rf"^(?:{_CALL})\b[^,\d:.(]{{0,30}}[:.(]\s*"
    r"|^(?:(?:per)?syarat(?:an)?|bawa|requirements?|bring|tanya ptsp)\b(?:[^,\d:.(]{0,30}:)?\s*"
    r"|^(?:published|issued|(?:last\s+)?updated?|diterbitkan|diperbarui|dikeluarkan|ditetapkan"
    r"|terbit|pembaruan)\b\W*"
    rf"|^(?:{_TO_REGISTER})\b\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """What is left of a line, or of a part of one; `raw` as it was typed. `aside`: it stands behind
    "Info:", "Syarat:", "Published", so its days are seldom those of a sitting.
    """

    text: str
    raw: str
    aside: bool = False


def parts(raw: str) -> Iterator[str]:
    """The line as lines: a picture that labels what follows begins one, a sentence that is called
    out ends one.
    """
    for sentence in _SENTENCE.split(raw):
        yield from filter(str.strip, _NEXT_LABEL.split(sentence))


def cut(raw: str) -> Line:
    """The line without pictures, bullets, tags, numbers to call and dates of its issue; its text is
    "" where nothing of an event can stand in it.
    """
    line = _KEYCAP.sub("- ", _STAMP.sub("", raw).translate(_DASHES))
    line = _STRUCK.sub(SIGN, line)
    line = _HASHTAG.sub(" ", _WEB.sub(" ", _NOT.sub(" ", line)))
    line = _SIGNS.sub(lambda found: ", " if found[0][0] in "|~→" else " ", line)
    line = _COLUMN.sub(", ", _BULLET.sub("", line.strip())).strip(" ,-")
    line = _NUMBER.sub(lambda found: found[0] if found["date"] else " ", line)
    line = _DECREE.sub(" ", DATELINE.sub("", line)).lstrip(" ,.;:-").rstrip(" ,-")
    aside = _ASIDE.match(line)
    issued = _ALONE.match(line) is not None
    line = line if aside is None else line[aside.end() :]
    return Line(" ".join(line.split()), raw.strip(), issued or aside is not None)
