"""A note that says that its own sitting is off: "batal", "libur krn banjir", "moved to ..."."""

import re

_WORD = re.compile(r"[^\W_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEFORE = _words("""
    acara kegiatan layanan pelayanan ptsp jadwal info status maaf mohon note nb catatan sudah sdh
    telah udah resmi masih hari ini is was has been now event service
""")
"""What may stand before the word that counts."""
_OFF = _words("""
    batal dibatalkan dibatalin dibatalkn btl batalkan ditiadakan tiada urung
    cancelled canceled cancel
""")
_LATER = _words("ditunda tertunda tunda dtunda diundur diundurkan postponed delayed")
"""Off, unless an hour follows: "diundur jadi jam 10" is held."""
_SHUT = _words("libur diliburkan liburkan lbr tutup ditutup off closed")
"""Off where nothing or a cause follows: "tutup jam 15" and "libur tiap Jumat" say more."""
_CAUSE = _words("""
    karena krn karna sebab dikarenakan akibat due because nasional bersama sementara smntr dulu
    total sampai hingga sd s until till today
""")
_MOVED = _words("pindah dipindah dipindahkan dipindahin dialihkan moved relocated")
"""Off, unless it is another room of the place."""
_INSIDE = _words("""
    lantai lt ruang ruangan rg aula lobi lobby hall area atrium gedung tenda loket sayap blok lower
    upper ground floor room jam pukul
""")
_NOT = _words("tidak tdk tak ga gak gk ngga nggak enggak not no")
_HELD = _words("jadi held diadakan dilaksanakan taking happening buka open service")
_IS = _words("ada")
_SERVED = _words("layanan pelayanan kegiatan acara ptsp petugas")
_STILL = _words("tetap ttp still")
_HOURS = _words("jam pukul pkl pk")
_TO = _words("ke di jadi menjadi to into sampai hingga until s d sd the")


def says_off(note: str) -> bool:
    """Whether `note` says that it is not held there or then, whatever else the row says."""
    words = _WORD.findall(note[:200].casefold())
    while words and words[0] in _BEFORE:
        del words[0]
    if not words or _STILL.intersection(words):
        return False
    first, rest = words[0], words[1:]
    then = next((word for word in rest if word not in _TO), "")
    timed = then in _HOURS or then.isdecimal()
    if first in _SHUT:
        return not rest or (rest[0] in _CAUSE and not timed)
    if first in _MOVED:
        return bool(rest) and rest[0] in _TO and then not in _INSIDE
    return first in _OFF or (first in _LATER and not timed) or (first in _NOT and _none(rest))


def _none(rest: list[str]) -> bool:
    """Whether what follows "tidak" makes it "tidak jadi", "tidak ada layanan"."""
    if rest and rest[0] in _IS:
        return len(rest) == 1 or rest[1] in _SERVED
    return bool(rest) and rest[0] in _HELD and len(rest) < 3
