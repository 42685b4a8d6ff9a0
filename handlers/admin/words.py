"""The commands of the desk in both languages: "/tambah", "/addevent", and the same words bare."""

import re
from dataclasses import dataclass
from enum import StrEnum

from schedule_data.model.desk import Role
from schedule_data.model.text import Language


class Duty(StrEnum):
    """What an officer can do."""

    ADD = "addevent"
    EDIT = "editevent"
    CALL_OFF = "cancelevent"
    EVENTS = "events"
    VENUES = "venues"
    CLOSE = "closevenue"
    HOLIDAY = "holiday"
    CONFIRM = "confirm"
    STALE = "stale"
    IMPORT = "import"
    EXPORT = "export"
    UNDO = "undo"
    ADMINS = "admins"
    AUDIT = "audit"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Ordered:
    """A command of the desk as it was typed; `rest` is what stood behind it."""

    duty: Duty
    rest: str = ""
    language: Language | None = None


_TABLE: tuple[tuple[Duty, str, str, Role], ...] = (
    (Duty.ADD, "tambah", "addevent", Role.EDITOR),
    (Duty.EDIT, "ubah", "editevent", Role.EDITOR),
    (Duty.CALL_OFF, "batal", "cancelevent", Role.EDITOR),
    (Duty.EVENTS, "acara", "events", Role.VIEWER),
    (Duty.VENUES, "tempat", "venues", Role.VIEWER),
    (Duty.CLOSE, "tutup", "closevenue", Role.EDITOR),
    (Duty.HOLIDAY, "libur", "holiday", Role.EDITOR),
    (Duty.CONFIRM, "konfirmasi", "confirm", Role.EDITOR),
    (Duty.STALE, "usang", "stale", Role.VIEWER),
    (Duty.IMPORT, "impor", "import", Role.EDITOR),
    (Duty.EXPORT, "ekspor", "export", Role.VIEWER),
    (Duty.UNDO, "urung", "undo", Role.EDITOR),
    (Duty.ADMINS, "admin", "admins", Role.OWNER),
    (Duty.AUDIT, "riwayat", "audit", Role.OWNER),
    (Duty.DESK, "meja", "desk", Role.VIEWER),
)
_BY_WORD: dict[str, tuple[Duty, Language | None]] = {
    **{english: (duty, "en") for duty, _, english, _ in _TABLE},
    **{indonesian: (duty, "id") for duty, indonesian, _, _ in _TABLE},
    "desk": (Duty.DESK, None),  # its name in every language: it shows none
}
# An officer means the desk by it. Whoever else types it asks for a person, and tried no command.
_FOR_OFFICERS = {"petugas": Ordered(Duty.DESK, language="id")}
_ALSO = {
    **dict.fromkeys(("add", "new", "tambahkan"), Duty.ADD),
    **dict.fromkeys(("edit", "change", "ganti"), Duty.EDIT),
    **dict.fromkeys(("cancel", "delete", "hapus", "batalkan"), Duty.CALL_OFF),
    **dict.fromkeys(("close", "tutupkan"), Duty.CLOSE),
}
"""What officers guess, and citizens may mean otherwise."""
_OWNERS = {"announce": "umumkan", "campaigns": "kampanye"}
NEEDS = {duty: role for duty, _, _, role in _TABLE}
"""The least role that each duty asks for."""
WORDS = frozenset(_BY_WORD)
# Bare, these begin a line of an officer's as often as they are the command.
_ONLY_ALONE = frozenset(("batal", "libur", "tutup", "tempat", "acara", "admin", "events", "import"))
_SLASH = re.compile(r"/([A-Za-z_]{1,32})(?:@\w{1,64})?(?:\s+(.*))?", re.DOTALL)
_BARE = re.compile(r"([A-Za-z]{4,16})(?:\s+(.*))?", re.DOTALL)


def read(text: str) -> Ordered | None:
    """The command that `text` is, with a slash."""
    typed = _SLASH.fullmatch(text.strip())
    return None if typed is None else _ordered(typed[1].replace("_", ""), typed[2])


def read_other(text: str) -> Ordered | None:
    """The command that an officer means by another word behind a slash: "/add", "/hapus"."""
    typed = _SLASH.fullmatch(text.strip())
    meant = None if typed is None else _ALSO.get(typed[1].casefold())
    return None if typed is None or meant is None else Ordered(meant, (typed[2] or "").strip())


def read_bare(text: str) -> Ordered | None:
    """The command that `text` is without a slash, for whoever is known to be an officer."""
    bare = text.strip(" \n\t.!?")
    alone = _FOR_OFFICERS.get(bare.removeprefix("/").casefold())
    if alone is not None:
        return alone
    typed = _BARE.fullmatch(bare)
    if typed is None or (typed[2] and typed[1].casefold() in _ONLY_ALONE):
        return None
    return _ordered(typed[1], typed[2])


def word(duty: Duty, language: Language) -> str:
    """The word behind the slash that `language` uses for `duty`."""
    return next(
        english if language == "en" else indonesian
        for known, indonesian, english, _ in _TABLE
        if known is duty
    )


def in_its_language(command: str, language: Language) -> str:
    """ "/addevent" as `language` has it; what is no command of ours stays."""
    told = command.removeprefix("/")
    found = next((d for d in Duty if d.value == told), None)
    named = _OWNERS.get(told, told) if language == "id" else told
    return f"/{word(found, language)}" if found else command.replace(told, named)


def _ordered(word: str, rest: str | None) -> Ordered | None:
    line = _BY_WORD.get(word.casefold())
    return None if line is None else Ordered(line[0], (rest or "").strip(), line[1])
