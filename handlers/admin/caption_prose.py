"""A press release's paragraph as its sentences: which of them may tell of a sitting, and which tell
of what was, what is only planned, or where somebody spoke.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = 14
"""A shorter line is a caption's, whatever its words."""
_TELLING = re.compile(
    r"\b(?:akan|hadir|menghadirkan|dihadirkan|digelar|menggelar|dibuka|membuka|berlangsung|bertempat"
    r"|melayani|dilayani|dilaksanakan|diselenggarakan|mengatakan|menyampaikan|menjelaskan|ujar(?:nya)?"
    r"|kata(?:nya)?|tutur(?:nya)?|tersebut|warga|masyarakat|kembali|dapat|bisa|yakni|yaitu|adapun"
    r"|selain|sementara|tersedia|layanan|direncanakan|dijadwalkan|pemohon|petugas|serta|kepada|will|said|residents|citizens)\b",
    re.IGNORECASE,
)
_SHORT = (
    r"(?<!\bJl)(?<!\bLt)(?<!\bNo)(?<!\bpkl)(?<!\bPkl)(?<!\bs\.d)(?<!\bKec)(?<!\bKel)(?<!\b[A-Z])"
)
_SENTENCE = re.compile(rf"(?:{_SHORT}\.|[!?])[\"”»']?\s+(?=[\"“«']?[A-Z])")
_SPEAKS = (
    r"ujar|kata|tutur|jelas|ungkap|papar|imbuh|terang|sebut|pungkas|tambah|lanjut|tegas|ucap|said"
)
_SPOKEN = re.compile(
    rf"[,.!?]?[\"”]\s*,?\s*(?:{_SPEAKS})(?:nya)?\b.*$|,\s*(?:{_SPEAKS})nya\b.*$", re.I
)
"""From the end of what is quoted: who said so, where and when."""
_SPEAKER = re.compile(
    r"^.{0,160}?\b(?:mengatakan|menyampaikan|menjelaskan|menuturkan|mengungkapkan|menyebutkan|menyebut"
    r"|memaparkan|menerangkan|said)\b(?P<when>[^\"“]*?)(?:,?\s*\bbahwa\b|[,:]\s*(?=[\"“]))\s*",
    re.IGNORECASE,
)
"""Who says so, up to what is said."""
_ANNOUNCED = re.compile(
    r"^.{0,160}?\b(?:said|announced)(?:\s+that)?\s+"
    r"|^.{0,160}?\b(?:mengatakan|menyampaikan|menjelaskan|mengumumkan|menyebut(?:kan)?)\s+"
    r"(?=(?:layanan|pelayanan|pihaknya|kegiatan|program|gerai|loket|petugas|ptsp|warga)\b)",
    re.IGNORECASE,
)
_SOME_WEEK = re.compile(
    r"\b(?:akhir\s+)?(?:pekan|minggu|bulan)\s+(?:ini|depan|mendatang)\b"
    r"|\b(?:this|next)\s+(?:week(?:end)?|month)\b",
    re.IGNORECASE,
)
_DATES = re.compile(r"\d\s*/\s*\d|\d\s+[A-Z][a-z]{2,}")
_SAME = re.compile(r"\b(?:yang|waktu|jam) (?:sama|serupa)\b|\bsame (?:hours|time)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:\bDinas\s+)?\bPenanaman Modal dan (?:Pelayanan )?Terpadu Satu Pintu\b(?:\s*\([^)]*\))?"
    r"|\bPelayanan Terpadu Satu Pintu\b(?:\s*\([^)]*\))?"
    r"|\b(?:mal|mall|tempat|lokasi|pusat perbelanjaan|taman|gedung)\s+(?:tersebut|itu|ini)\b",
    re.IGNORECASE,
)
"""An office's name and "mal tersebut", which are no room and no place."""
_WAS = re.compile(
    r"\b(?:lalu|kemarin|sebelumnya|telah|sudah|usai|last (?:week|month)|yesterday|previously)\b"
    r"|\b(?:me|di)resmikan\b|\bperesmian\b|\bmeninjau\b|\bmenandatangani\b|\brapat\b"
    r"|\bkonferensi pers\b"
    r"|\bpress conference\b|\binaugurat\w+",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"\b(?:rencananya|direncanakan|berencana|kemungkinan|tentatif|masih dibahas|belum dipastikan"
    r"|menyusul|diusulkan|dijajaki|tentative(?:ly)?|planned|may be)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\d|\b(?:(?:se)?tiap|every|each|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|besok|lusa"
    r"|mon|tues|wednes|thurs|fri|satur|sun)",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:pada|mulai|hingga|sampai|pukul|di|at|on|from|until)\b|\d", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”«»]")
_NUMBERED = re.compile(
    r"(?<![\d.])(?:\bsebanyak\s+)?\d[\d.]{0,12}\s+"
    r"(?:warga|orang|pemohon|berkas|izin|petugas|loket)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without who said it. `doubtful`: it tells of what was, or is not settled.
    `alike`: what it tells of has the hours that were told before.
    """

    text: str
    doubtful: bool = False
    alike: bool = False


def is_prose(line: str) -> bool:
    """Whether the line is a paragraph and no caption."""
    return len(line.split()) >= _WORDS and len(_TELLING.findall(line)) > 1


def sentences(paragraph: str) -> Iterator[Sentence]:
    """What the paragraph says, sentence by sentence."""
    for raw in _SENTENCE.split(paragraph):
        if raw.strip():
            yield _sentence(raw)


def _sentence(raw: str) -> Sentence:
    said = _ANNOUNCED.sub("", _SPEAKER.sub("", _SPOKEN.sub("", raw), count=1), count=1)
    said = _OFFICE.sub(" ", said)
    if _DATES.search(said):
        said = _SOME_WEEK.sub(" ", said)  # the dates say which week
    plain = " ".join(_QUOTES.sub(" ", said).split())
    praised = _SPOKEN.search(raw) is not None and not _DAY.search(plain)
    if praised or (_ON.search(plain) and (_WAS.search(raw) or _MAYBE.search(raw))):
        return Sentence(raw.strip(), doubtful=True)
    counted = plain if "kuota" in plain.casefold() else _NUMBERED.sub(" ", plain)
    return Sentence(" ".join(counted.split()), alike=_SAME.search(plain) is not None)
