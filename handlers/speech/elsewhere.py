"""What PTSP does not do, and who does: papers of other offices, cities that are not Jakarta."""

from collections.abc import Iterator

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.lines import paragraph, plain
from handlers.speech.reply import NotHere
from handlers.speech.tongue import Tongue

_NOT_KNOWN = frozenset(("kjp", "halal", "pirt"))
"""Papers of which no source of ours says who issues them."""


def told(reply: NotHere, t: Tongue) -> Iterator[Paragraph]:
    """Who does it, and that the buttons are what PTSP does."""
    offered = (
        t.say("What PTSP does handle:") if reply.papers else t.say("Where PTSP is in Jakarta:")
    )
    yield paragraph(Part.TEXT, *map(plain, _lines(reply, t)), plain(offered))


def preface(reply: NotHere, t: Tongue) -> Paragraph:
    """The same before an answer to the rest of the question."""
    return paragraph(Part.NOTE, *map(plain, _lines(reply, t)))


def _lines(reply: NotHere, t: Tongue) -> Iterator[str]:
    by_office: dict[str, list[str]] = {}
    names, offices = _names(t), _offices(t)
    for slug in reply.papers:
        if slug in _NOT_KNOWN:
            continue
        by_office.setdefault(offices.get(slug, ""), []).append(names.get(slug, slug))
    for office, papers in by_office.items():
        named = fmt.joined(papers, t.language, either=True)
        yield (
            t.say(
                "PTSP does not handle {papers}. Please go to {office}.", papers=named, office=office
            )
            if office
            else t.say("PTSP does not handle {papers}.", papers=named)
        )
    strange = [names[slug] for slug in reply.papers if slug in _NOT_KNOWN]
    if strange:
        yield t.say(
            "{papers}: not among what I know. Please ask Tanya PTSP (1500164).",
            papers=fmt.joined(strange, t.language, either=True),
        )
    if reply.cities:
        cities = [slug.replace("-", " ").title() for slug in reply.cities]
        yield t.say(
            "I know PTSP in Jakarta only. For {cities}, please ask the licence office"
            " (DPMPTSP) there.",
            cities=fmt.joined(cities, t.language, either=True),
        )
    yield from _beyond(reply, t)


def _beyond(reply: NotHere, t: Tongue) -> Iterator[str]:
    if reply.office:
        yield t.say(
            "I know the travelling PTSP desks only. For an office that stays in one place"
            " (kelurahan, kecamatan, mayor's office, Mal Pelayanan Publik), call Tanya PTSP"
            " (1500164)."
        )
    if reply.unknown and reply.around:
        yield t.say(
            "“{place}” is not in the schedule, so this is for the area around it.",
            place=reply.unknown,
        )
    elif reply.unknown:
        yield t.say(
            "“{place}” is not in the schedule, so this is for all of Jakarta. Try its kecamatan or"
            " kelurahan.",
            place=reply.unknown,
        )


def _names(t: Tongue) -> dict[str, str]:
    return {
        "ktp": t.say("ID cards (KTP)"),
        "sim": t.say("driving licences (SIM)"),
        "paspor": t.say("passports"),
        "kk": t.say("family cards (KK)"),
        "akta": t.say("birth or death certificates"),
        "bpjs": t.say("BPJS insurance"),
        "stnk": t.say("vehicle papers and vehicle tax (STNK)"),
        "nikah": t.say("marriage certificates"),
        "skck": t.say("police records (SKCK)"),
        "npwp": t.say("tax numbers (NPWP)"),
        "tanah": t.say("land certificates"),
        "pbb": t.say("property tax (PBB)"),
        "str": t.say("health workers' registration (STR)"),
        "kjp": "KJP",
        "pirt": "PIRT",
        "halal": t.say("Halal certificates"),
    }


def _offices(t: Tongue) -> dict[str, str]:
    """In general terms alone: which of them, where and when, only they can say."""
    population = t.say("the Dukcapil desk at your kelurahan or kecamatan")
    return {
        "ktp": population,
        "kk": population,
        "akta": population,
        "sim": t.say("Satpas or SIM Keliling (the police)"),
        "paspor": t.say("an immigration office"),
        "bpjs": t.say("a BPJS office"),
        "stnk": t.say("a Samsat office"),
        "skck": t.say("a police station"),
        "npwp": t.say("a tax office"),
        "tanah": t.say("the land office (BPN)"),
        "pbb": t.say("the city's tax office (Bapenda)"),
        "nikah": t.say("the KUA, or Dukcapil if you are not Muslim"),
    }
