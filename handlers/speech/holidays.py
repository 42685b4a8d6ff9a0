"""The names of Indonesia's holidays in the language of the answer."""

from functools import cache

from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language

_JOINT = "Cuti Bersama "


def holiday(name: str, t: Tongue) -> str:
    """The holiday that the ledger calls `name` in Indonesian; one that is not known as it is."""
    plain = name.removeprefix(_JOINT)
    names = _names(t.language)
    return "; ".join(names.get(part, part) for part in plain.split("; "))


def day_off(name: str, t: Tongue) -> str:
    """The same, and whether it is cuti bersama, which officers look at before they plan."""
    told = holiday(name, t)
    joint = name.startswith(_JOINT)
    return t.say("{holiday} (cuti bersama)", holiday=told) if joint else told


@cache
def _names(language: Language) -> dict[str, str]:
    t = tongue(language)
    return {
        "Tahun Baru Masehi": t.say("New Year's Day"),
        "Tahun Baru Imlek": t.say("Chinese New Year"),
        "Isra Mikraj Nabi Muhammad": t.say("Isra Mi'raj"),
        "Hari Suci Nyepi": t.say("Nyepi, the Day of Silence"),
        "Wafat Yesus Kristus": t.say("Good Friday"),
        "Kebangkitan Yesus Kristus": t.say("Easter Sunday"),
        "Kenaikan Yesus Kristus": t.say("Ascension Day"),
        "Hari Buruh Internasional": t.say("Labour Day"),
        "Hari Raya Waisak": t.say("Vesak"),
        "Hari Lahir Pancasila": t.say("Pancasila Day"),
        "Hari Raya Idul Fitri": t.say("Eid al-Fitr"),
        "Hari kedua dari Hari Raya Idul Fitri": t.say("second day of Eid al-Fitr"),
        "Hari Raya Idul Adha": t.say("Eid al-Adha"),
        "Tahun Baru Islam": t.say("Islamic New Year"),
        "Maulid Nabi Muhammad": t.say("the Prophet's birthday"),
        "Hari Kemerdekaan Republik Indonesia": t.say("Independence Day"),
        "Hari Raya Natal": t.say("Christmas Day"),
        "Hari Pemilihan Umum": t.say("general election day"),
        "Hari Pemilihan Kepala Daerah": t.say("regional election day"),
    }
