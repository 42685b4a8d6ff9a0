"""Ways to say that all is to end that no single word says: "cancel everything", "lepasin gw dari
daftar ini"; and the grumbling before a STOP, which asks nothing: "kok masih kirim?".
"""

import re

_LEAVE = re.compile(
    r"leave me alone|(?:want|opt) out|quit it"
    r"|turn (?:(?:it|this|that|them|these|all|everything) )*off"
    r"(?: (?:it|this|that|them|these|all|everything))*"
    r"|mati(?:in|kan) (?:(?:aja|saja|semua(?:nya)?|ini) ?)+"
)
_ME = r"(?:saya|sy|aku|aq|gue|gua|gw|ku|me|us|kami|kita)"
_ALL = (
    r"(?:all|everything|evrything|everythin|everthing|semua(?:nya)?|smua(?:nya)?|semuany"
    r"|seluruhnya)"
)
_NOUN = r"(?:langganan|pengingat|notif|reminder|subscription|alert|message|pesan)\w*"
# "Hapus semua" alone may be about the data that are kept, so it needs what is to go.
_ENDS = (
    r"(?:cancel|canc?el|cancle|cansel|kensel|drop|end|quit|akhiri|sudahi|setop|cabut"
    r"|batal(?:kan|in)?|btl(?:kan|in)?)"
)
_CLEARS = (
    rf"(?:{_ENDS}|hapus(?:kan|in)?|delete|remove|clear|erase|buang|mati(?:in|kan)|lepas(?:in)?)"
)
_ENDS_ALL = (
    rf"\b{_ENDS}(?: (?:it|them|this|these|aja|saja))* {_ALL}(?: (?:of )?(?:it|them|these|this))?\b"
    rf"|\b{_CLEARS} {_ALL}(?: of)?(?: (?:my|the|these|those))? {_NOUN}\b"
)
# The list of officers is another: who leaves that goes on being reminded.
_LIST = (
    r"(?:daftar|list|langganan|milis|mailing list|broadcast|siaran|kontak)(?:nya)?"
    r"(?! (?:of )?(?:the )?(?:admin|petugas|officer|editor|owner|pengelola)s?\b)"
)
_OUT_OF = (
    r"(?:dari|dr|dri|from|off|out of|off of)"
    r"(?: (?:this|the|your|ur|that|daftar(?= (?:kirim|siar|langganan|penerima)))){0,2}"
)
_TAKES = (
    r"(?:lepas(?:in|kan)?|keluar(?:in|kan)?|hapus(?:in|kan)?|coret(?:in)?|copot(?:in)?|cabut(?:in)?"
    r"|bebas(?:in|kan)?|buang|apus(?:in)?|take|remove|get|delete|drop|cut|strike|sign|keep|leave)"
)
_NAMED = (
    rf"(?:(?:nama|namanya|nomor|nomer|no|kontak|hp|number|name) ){{0,2}}{_ME}|my (?:name|number)"
)
_OFF_LIST = (
    rf"\b{_TAKES} (?:{_NAMED})(?: (?:ya|dong|aja|please))? {_OUT_OF} {_LIST}\b"
    rf"|\bkeluar {_OUT_OF} {_LIST}\b"
    r"|\b(?:get|take) me (?:off|out of) (?:this|it|these|here)\b"
    r"|\bsign me out of (?:this|it|these)\b"
    r"|\bunlist me\b|\bcount me out\b"
)
_WAYS_OUT = re.compile(f"{_ENDS_ALL}|{_OFF_LIST}")
# Behind one of these it is no order: "jangan lepasin gw dari daftar", "kenapa batal semua".
_NO_ORDER = re.compile(
    r"\b(?:jangan|jgn|jng|dont|do not|never|not|didnt|ga|gak|nggak|ngga|gk|tidak|tdk|tak|bukan"
    r"|belum|blm|kok|ko|kenapa|knp|why|kalau|kalo|if|siapa|who|apa|apakah|udah|sudah|udh)\b"
)
_SENT = (
    r"(?:(?:di|nge|ng|me|mengi?|k)?(?:kirim|irim)\w*|sen[dt]\w*|messag\w*|text\w*|spam\w*"
    r"|(?:(?:di|meng?|n)?(?:dap[ae]t|terima|dpt)\w*|get|getting|receiv\w*|ada|muncul|masuk|coming)"
    r"(?= (?:pesan|notif|pengingat|these|this|them|it|messages?|reminders?|ini|beginian|chat|aja"
    r"|saja|terus))"
    r"|(?:di)?(?:ganggu|hubungi|chat|wa)\w*)"
)
_GRUMBLE = re.compile(
    r"\b(?:(?:kok|ko|kenapa|knp|ngapain|why|how come|ini|loh|lho|lah|hadeh|duh|are|do|did|you|u|i"
    r"|am|im|kalian|nih|kan)\W{1,5}){0,8}(?:masih|msh|mash|still)"
    rf"(?:\W{{1,5}}(?:aja|saja|terus|di|juga|pada|keep)){{0,4}}\W{{1,5}}{_SENT}"
    r"(?:\W+(?:sih|aja|saja|terus|juga|ini|itu|these|them|this|it|me|to|pesan\w*|notif\w*|messages?"
    r"|reminders?|pengingat\w*|mulu|gue|gw|saya|aku|beginian|things?|kan)\b)*\s*[?!.]*",
    re.IGNORECASE,
)


def without_grumbling(text: str) -> str:
    """`text` less the complaint that messages still come, and its question mark."""
    return _GRUMBLE.sub(" , ", text)


def without_ways_out(clause: str) -> str:
    """A clause in small letters, less the words in it that end all; whole where it orders nothing.
    Whoever ends all says little else: what is left over must be small words.
    """
    if _LEAVE.search(clause):
        return ""
    return clause if _NO_ORDER.search(clause) else _WAYS_OUT.sub(" ", clause)
