"""A service called by one bare word where nothing but a service can stand: "9-12, makam"."""

from collections.abc import Iterator

from handlers.understanding.mention import Mention, Named
from handlers.understanding.plans.stretches import FREE, runs_of
from handlers.understanding.plans.words import GLUE, LABELS
from handlers.understanding.text import Text
from schedule_data.model.name import Name, NameKind

_WORDS = {
    "usaha": "usaha", "bisnis": "usaha", "business": "usaha", "perdagangan": "usaha",
    "bangunan": "bangunan", "building": "bangunan", "construction": "bangunan",
    "makam": "makam", "pemakaman": "makam", "burial": "makam", "grave": "makam",
    "praktik": "praktik", "praktek": "praktik", "practice": "praktik", "medical": "praktik",
    "zonasi": "tata-ruang", "zoning": "tata-ruang", "tata ruang": "tata-ruang",
    "usaha mikro": "usaha", "usaha kecil": "usaha", "izin usaha": "usaha",
    "praktik dokter": "praktik", "praktik bidan": "praktik", "praktik perawat": "praktik",
    "praktek dokter": "praktik", "praktek bidan": "praktik", "praktek perawat": "praktik",
    "tataruang": "tata-ruang", "spatial planning": "tata-ruang", "spatial": "tata-ruang",
}  # fmt: skip
_ONLY = frozenset(("saja", "aja", "only", "doang", "layanan", "izin", "services", "service"))
_WHY = "a service by itself behind the days, the hours or a comma"


def find_bare_services(text: Text, kinds: list[str]) -> list[Mention]:
    """The services that are a stretch of words alone; one that begins the line may be a title."""
    found = []
    for run in runs_of(text, kinds):
        if run.first and not run.led and not run.note:
            found += _of_run(text, kinds, run.first, run.last)
    return found


def _of_run(text: Text, kinds: list[str], first: int, last: int) -> list[Mention]:
    """The services of a stretch that holds nothing else."""
    found, i = [], first
    while i <= last:
        told = next(_told(text, i, last), None)
        if told is not None:
            name = Name(" ".join(text.words[i : told[0] + 1]), NameKind.SERVICE, told[1])
            end = told[0] + (told[0] < last and text.words[told[0] + 1] in _ONLY)
            found.append(Mention(i, end, "services", Named((name,)), _WHY))
            i = end
        elif kinds[i] == FREE and text.words[i] not in GLUE | LABELS | _ONLY:
            return []
        i += 1
    return found


def _told(text: Text, i: int, last: int) -> Iterator[tuple[int, str]]:
    """The last word and the service of what begins at word `i`."""
    for end in (i + 1, i):
        service = _WORDS.get(" ".join(text.words[i : end + 1]))
        if service is not None and end <= last and text.free(i, end):
            yield end, service
