"""Services that are added to those of an event or taken from them: "tambah layanan NIB", "also
IMB", "hapus layanan SIUP". Without such a word they take the place of what was there.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.admin.officer import Officer
from handlers.understanding.plans import Plan, read_plan

_ADDS = r"(?:di)?tambah(?:kan|in|i)?|plus|adds?|\+"
TAKES = r"hapus(?:kan)?|buang|hilangkan|kurangi|cabut|tanpa|minus|removes?|drops?|deletes?|without"
_ORDER = re.compile(rf"(?<!\w)(?:(?P<adds>{_ADDS})|(?P<takes>{TAKES}))(?!\w)", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:juga|also|too|as well|sekalian)\b", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:layanan|pelayanan|izin|perizinan|services?|permits?)\b", re.IGNORECASE)
_SHORT = re.compile(rf"{_SERVICE.pattern}\s+([\w-]+)", re.IGNORECASE)


def with_services(officer: Officer, plan: Plan, line: str, now: Sequence[str]) -> Plan:
    """The plan with all services that are to be served then, where the line adds or takes some of
    those that are served `now`.
    """
    told = _then(officer, plan, line, now)
    if told is None:
        return plan
    unread = tuple(filter(_means_more, plan.unread))
    services = () if takes_in_vain(officer, line, now) else told
    return replace(plan, services=services, title="", unread=unread)


def takes_the_last(officer: Officer, line: str, now: Sequence[str]) -> bool:
    """Whether the line takes away all that is served `now`: then nobody knows what is served."""
    return bool(now) and _then(officer, Plan(), line, now) == ()


def takes_in_vain(officer: Officer, line: str, now: Sequence[str]) -> bool:
    """Whether all that the line does to services is to take some that are not served."""
    parts = _parts(officer, line)[1:]
    taken = {slug for _, found in parts for slug in found}
    return bool(taken) and not any(adds for adds, _ in parts) and taken.isdisjoint(now)


def _then(officer: Officer, plan: Plan, line: str, now: Sequence[str]) -> tuple[str, ...] | None:
    """All that is served then; None: the line adds nothing and takes nothing."""
    parts = _parts(officer, line)
    if not any(found for _, found in parts[1:]) and not (plan.services and _ALSO.search(line)):
        return None
    served = list(now)
    head = parts[0][1]
    if _ALSO.search(line) and len(parts) == 1:
        served += [each for each in plan.services if each not in served]
    elif head and _SERVICE.search(line[: _start(line)]):
        served = list(head)
    for adds, found in parts[1:]:
        served = [each for each in served if each not in found]
        served += found if adds else ()
    return tuple(slug for slug in officer.snapshot.services if slug in served)


def only_services(officer: Officer, text: str) -> bool:
    """Whether the words add or take services, and say nothing else."""
    parts = _parts(officer, text)
    plan = read_plan(text, now=officer.now, names=officer.names)
    elsewhere = plan.places or plan.place_words or plan.regions or plan.area_words
    dated = plan.first_day or plan.repeat or plan.days
    return _start(text) == 0 and bool(parts[1:] and parts[1][1]) and not (elsewhere or dated)


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
