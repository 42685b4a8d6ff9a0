"""Services that are added to those of an event or taken from them: "tambah layanan NIB", "also
IMB", "hapus layanan SIUP". Without such a word they take the place of what was there.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from handlers.admin.officer import Officer
from handlers.understanding.plans import Plan, read_plan

_ADDS = r"(?:di)?tambah(?:kan|in|i)?|plus|adds?|\+"
_TAKES = r"hapus(?:kan)?|buang|hilangkan|kurangi|cabut|tanpa|minus|removes?|drops?|deletes?|without"
_ORDER = re.compile(rf"(?<!\w)(?:(?P<adds>{_ADDS})|(?P<takes>{_TAKES}))(?!\w)", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:juga|also|too|as well|sekalian)\b", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:layanan|pelayanan|izin|perizinan|services?|permits?)\b", re.IGNORECASE)
_SHORT = re.compile(rf"{_SERVICE.pattern}\s+([\w-]+)", re.IGNORECASE)


def with_services(officer: Officer, plan: Plan, line: str, now: Iterable[str]) -> Plan:
    """The plan with all services that are to be served then, where the line adds or takes some of
    those that are served `now`.
    """
    parts = _parts(officer, line)
    if not any(found for _, found in parts[1:]) and not (plan.services and _ALSO.search(line)):
        return plan
    served = list(now)
    head = parts[0][1]
    if _ALSO.search(line) and len(parts) == 1:
        served += [each for each in plan.services if each not in served]
    elif head and _SERVICE.search(line[: _start(line)]):
        served = list(head)
    for adds, found in parts[1:]:
        served = [each for each in served if each not in found]
        served += found if adds else ()
    order = officer.snapshot.services
    told = tuple(slug for slug in order if slug in served)
    # What would leave nothing is no order to the sheet: the officer sees that it was not read.
    unread = plan.unread if told else (*plan.unread, line[_start(line) :].strip())
    return replace(plan, services=told, title="", unread=tuple(filter(_means_more, unread)))


def only_services(officer: Officer, text: str) -> bool:
    """Whether the words add or take services, and say nothing else."""
    parts = _parts(officer, text)
    plan = read_plan(text, now=officer.now, names=officer.names)
    elsewhere = plan.places or plan.place_words or plan.regions or plan.area_words
    dated = plan.first_day or plan.repeat or plan.days
    return _start(text) == 0 and bool(parts[1:] and parts[1][1]) and not (elsewhere or dated)


def before_order(line: str) -> str:
    """What stands before "tambah ..." or "hapus ...", where the event is named; "": no order."""
    at = _start(line)
    return line[:at].strip() if at < len(line) else ""


def _start(line: str) -> int:
    """Where the first order to add or to take stands."""
    found = _ORDER.search(line)
    return len(line) if found is None else found.start()


def _parts(officer: Officer, line: str) -> list[tuple[bool, tuple[str, ...]]]:
    """The services named before the first order, then those behind each: added, or else taken."""
    orders = list(_ORDER.finditer(line))
    ends = [*(each.start() for each in orders), len(line)]
    parts = [(True, _named(officer, line[: ends[0]]))]
    for order, end in zip(orders, ends[1:], strict=True):
        parts.append((order["adds"] is not None, _named(officer, line[order.end() : end])))
    return parts


def _named(officer: Officer, words: str) -> tuple[str, ...]:
    if not words.strip():
        return ()
    led = words if _SERVICE.search(words) else f"layanan {words}"
    read = read_plan(led, now=officer.now, names=officer.names).services
    # Officers also call a service by its short name: "layanan makam".
    called = {each.casefold() for each in _SHORT.findall(led)}
    short = (slug for slug in officer.snapshot.services if slug in called)
    return tuple(dict.fromkeys((*read, *short)))


def _means_more(words: str) -> bool:
    """Whether words that were not read are more than "also" and the like."""
    return bool(_ALSO.sub("", words).strip(" ,.")) and not _ORDER.match(words)
