"""What a line behind /venues says of a part of a place: "aeon alias JGC", "rename aeon to X"."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.admin.place_names import is_kind_alone
from handlers.admin.points import read_point

_TABLE = {
    "name": (
        "ganti nama, ganti namanya, ubah nama, ubah namanya, nama baru, namanya, rename, new name,"
        " change name, change the name"
    ),
    "alias": (
        "alias, aliasnya, tambah alias, tambahkan alias, alias baru, nama lain, nama lainnya,"
        " tambah nama lain, sebutan, sebutannya, juga disebut, add alias, new alias, other name,"
        " other names, add other name, also called, also known as, aka"
    ),
    "drop": (
        "hapus alias, hapus aliasnya, buang alias, hilangkan alias, cabut alias, alias hapus,"
        " hapus nama lain, buang nama lain, hilangkan nama lain, remove alias, delete alias,"
        " drop alias, remove other name, delete other name, remove the other name,"
        " remove the alias, delete the alias, no longer called"
    ),
    "address": (
        "alamat, alamatnya, alamat baru, ganti alamat, ubah alamat, address, new address,"
        " change address, change the address"
    ),
    "point": (
        "titik, titiknya, titik peta, titik di peta, ganti titik, ubah titik, koordinat,"
        " koordinatnya, ganti koordinat, coordinates, coordinate, coords, point, map point, gps"
    ),
    "district": "kecamatan, kec, kecamatannya, ganti kecamatan, ubah kecamatan, district",
    "village": "kelurahan, kel, kelurahannya, ganti kelurahan, ubah kelurahan, subdistrict",
    "region": "wilayah, wilayahnya, ganti wilayah, ubah wilayah, region",
    "kind": "jenis, jenisnya, ganti jenis, ubah jenis, tipe, kind, type",
    "parking": "parkir, parkirnya, parkiran, parking",
    "finding": (
        "cara menemukan, cara menemukan loket, cara ke loket, letak loket, petunjuk,"
        " how to find, how to find it, how to find the desk"
    ),
    "wheelchair": "kursi roda, akses kursi roda, wheelchair, wheelchair access",
}
_PHRASES = {
    tuple(phrase.split()): field for field, told in _TABLE.items() for phrase in told.split(", ")
}
_IN_NAMES = frozenset(("district", "village", "region", "parking"))
"""Their words stand in names of places too."""
_LONGEST = max(map(len, _PHRASES))
_BEGINS_A_POINT = frozenset("-−(0123456789h")
_LONGEST_NAME = 10
_JOINS = frozenset(("jadi", "menjadi", "to", "as", "adalah", "is", "=", ":", "->", "→", "-"))
_BECOMES = (" jadi ", " menjadi ", " to ", " as ", " ke ", " = ", ": ", " -> ", " → ")
_IS_FOR = (" untuk ", " buat ", " ke ", " for ", " to ")
_OUT_OF = (" dari ", " di ", " punya ", " from ", " of ", " at ")


@dataclass(frozen=True, slots=True)
class PlacePart:
    """A place as it was called, what of it is meant, and what that shall be. `first`: the line
    began with what is meant; then the place may stand in the value, or be missing.
    """

    place: str
    field: str
    value: str
    first: bool = False


def read_part(line: str) -> PlacePart | None:
    """What the line says of a part of a place; None: it names none."""
    typed = line.split()
    plain = [word.casefold().strip(".,:;=") for word in typed]
    for at in range(len(typed)):
        size, field = _phrase(plain, at)
        if field:
            return _split(typed[:at], field, typed[at + size :])
        if (
            at
            and typed[at][0] in _BEGINS_A_POINT
            and read_point(" ".join(typed[at : at + 5])) is not None
        ):
            return PlacePart(" ".join(typed[:at]), "point", " ".join(typed[at:]))
    return None


def joined_ways(part: PlacePart) -> Iterator[tuple[str, str]]:
    """The place and the value of a line that begins with the field, where a word stands between:
    "alias JGC untuk aeon", "rename aeon to X".
    """
    line = f"{part.value} "
    if part.field in ("alias", "drop"):
        for between in _IS_FOR if part.field == "alias" else _OUT_OF:
            value, found, place = line.rpartition(between)
            if found:
                yield place.strip(), value.strip()
    if part.field != "drop":
        for between in _BECOMES:
            place, found, value = line.partition(between)
            if found:
                yield place.strip(), value.strip()


def bare_ways(part: PlacePart) -> Iterator[tuple[str, str]]:
    """The same where none does: the longest name first."""
    words = part.value.split()
    for size in range(min(len(words) - 1, _LONGEST_NAME), 0, -1):
        yield " ".join(words[:size]), " ".join(words[size:])


def _phrase(plain: list[str], at: int) -> tuple[int, str]:
    """The longest phrase of the table that begins there."""
    for size in range(_LONGEST, 0, -1):
        field = _PHRASES.get(tuple(plain[at : at + size]), "")
        if field:
            return min(size, len(plain) - at), field
    return 0, ""


def _split(before: list[str], field: str, behind: list[str]) -> PlacePart | None:
    while behind and behind[0].casefold() in _JOINS:
        behind = behind[1:]
    place = " ".join(before).strip(" .,:;")
    if before and (not place or (field in _IN_NAMES and is_kind_alone(place))):
        return None  # "Kantor Kelurahan Gambir" is a name
    return PlacePart(place, field, " ".join(behind), first=not before)
