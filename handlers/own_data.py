"""What is kept of a person, asked for in words: "apa yang kamu tau tentang aku?", "data saya aman
ga?", "forget me".
"""

import re

from handlers.wish import Want

_ME = r"(?:saya|sy|aku|gue|gw|gua|ku|me|myself)"
_TAIL = (
    r"(?: (?:ya|yah|dong|sih|kak|min|aja|saja|please|pls|now|lagi|semua|itu|ga|gak|nggak|kan))*"
    r"[ .!?]*"
)
_PLEASE = r"(?:(?:tolong|tlg|please|pls|mau|can you|can i|bisa|boleh|eh|i want to) ){0,3}"
_YOU = r"(?:kamu|anda|bot|botnya|ptsp|kalian|you|u|lu|lo|this bot)"
_KNOWN = re.compile(
    rf"(?:data )?apa (?:aja |saja )?(?:data )?(?:(?:yang|yg) )?(?:(?:{_YOU} )?"
    r"(?:tau|tahu|ketahui|simpan|punya|catat)|(?:di)?(?:simpan|catat|ketahui))(?: oleh \w+)?"
    rf" (?:tentang|soal|dari|mengenai) {_ME}{_TAIL}"
    r"|data (?:saya )?apa (?:aja |saja )?(?:(?:yang|yg) )?(?:kamu |anda )?"
    rf"(?:di)?(?:simpan|catat)\w*{_TAIL}"
    r"|what (?:do|does|did) (?:you|u|it|this bot|the bot) (?:know|store|keep|have|save|remember)"
    rf" (?:about|on|of) me{_TAIL}"
    r"|what (?:data |information |info )?(?:is|are) (?:stored|kept|saved|known)(?: about me)?"
    rf"{_TAIL}|what data (?:do you|of mine|about me).{{0,30}}"
    rf"|{_PLEASE}(?:lihat |liat |show |see |download )?(?:me )?(?:data {_ME}|my data){_TAIL}"
)
_SAFE = re.compile(
    r"(?:apa(?:kah)? |is |are |will |do you |does it )?(?:share |sell |keep |store )?"
    rf"(?:data (?:pribadi )?(?:{_ME}|nya)|my (?:personal )?(?:data|number|info|information)"
    r"|nomor (?:hp )?(?:saya|aku|gue)) ?(?:aman|bocor|safe|secure|sold|shared|private|stored"
    r"|di(?:jual|sebar|bagi|simpan|pakai|pake|curi|lihat|liat)\w*|kept|be (?:sold|shared|kept))"
    r".{0,30}\?*"
    r"|(?:aman|safe) (?:ga|gak|nggak|kah|tidak)? ?(?:data|nomor) ?(?:saya|aku|ku)?.{0,15}"
    r"|(?:apakah )?(?:kamu|anda|bot|ini) (?:jual|menjual|simpan|menyimpan) data.{0,30}"
    r"|(?:do|does|will) (?:you|this bot|it) (?:sell|share|keep|store) (?:my|our|any) .{0,30}"
)
_FORGET = re.compile(
    rf"{_PLEASE}(?:hapus(?:kan|in)?|delete|erase|remove|tutup|close)"
    r" (?:semua |seluruh |all )?(?:of )?(?:my )?"
    rf"(?:data(?: ?{_ME}|nya)?|(?:akun|account)(?: ?{_ME}|nya)?)"
    rf"(?:,? (?:kecuali|selain|except|but) .{{1,40}}|{_TAIL})"
    rf"|{_PLEASE}(?:lupa(?:kan|in)|forget) (?:about )?{_ME}{_TAIL}"
)
_MOST_CHARACTERS = 90


def asks_of_data(short: str) -> Want | None:
    """Whether the words, in small letters, ask for what is kept, or that it goes."""
    if len(short) > _MOST_CHARACTERS:
        return None
    if _FORGET.fullmatch(short):
        return Want.ASK_FORGET
    return Want.DATA if _KNOWN.fullmatch(short) else None


def asks_about_privacy(text: str) -> bool:
    """Whether it is asked what becomes of what is kept."""
    short = " ".join(text.casefold().split())
    return len(short) <= _MOST_CHARACTERS and _SAFE.fullmatch(short) is not None
