"""A reminder that is to leave out some of its days, or to come only for a while: "tiap hari kecuali
Minggu", "every Monday until Christmas". There is none such.
"""

import re

from handlers.understanding.vocabulary.feasts import FEASTS
from handlers.understanding.vocabulary.time_words import MONTHS
from handlers.which_days import DAY, comes_again, names_every_day

_MONTH = "|".join(sorted((word for *_, words in MONTHS for word in words.split()), key=len)[::-1])
_FEAST = "|".join(name.strip() for names, *_ in FEASTS for name in names.split("|"))
_DATE = (
    rf"(?:(?:(?:akhir|awal|end of|the end of|bulan|hari|tgl|tanggal|next|\d{{1,2}}) )*"
    rf"(?:{_MONTH}|{_FEAST}|lebaran|puasa|tahun (?:depan|baru|ini)|(?:the |this |next )?year"
    r"|bulan (?:depan|ini)|(?:this |next )?month))\b"
)
_LENGTH = (
    r"(?:(?:se|\d{1,2} ?|(?:satu|dua|tiga|empat|beberapa|an?|one|two|three|four|few|the next) )+"
    r"(?:minggu|pekan|bulan|weeks?|months?)|(?:bulan|minggu|pekan) ini|this (?:week|month))\b"
)
_OFF = (
    rf"(?:(?:{DAY})s?|weekends?|wiken|akhir pekan|weekdays?|hari kerja|tanggal \w+|tgl \w+"
    r"|(?:hari )?(?:libur|raya)|(?:public |bank |national )?holidays?|red days?)\b"
)
_EXCEPT = (
    r"(?:kecuali|selain|except(?:ing)?|excluding|apart from|other than|but not|not)"
    r"(?: (?:for|on|in|hari|di|pas|pada|saat|kalau|kalo|tiap|every|the))*"
)
_LESS = re.compile(rf"\b{_EXCEPT} {_OFF}", re.IGNORECASE)
_BOUNDED = re.compile(
    rf"\b(?:until|till|til|through|sampai|sampe|hingga|s/d|before|sebelum) {_DATE}"
    rf"|\b(?:starting|beginning|start|mulai|sejak|dari|per)(?: (?:from|in|on|dari|pada))* {_DATE}"
    rf"|\b(?:selama|during|for|in|untuk|buat|hanya|only|bulan) (?:{_DATE}|{_LENGTH})",
    re.IGNORECASE,
)


def is_bounded(text: str) -> bool:
    """Whether some of its days are left out, or it begins or ends on some day."""
    again = comes_again(text) or names_every_day(text)
    return _LESS.search(text) is not None or (again and _BOUNDED.search(text) is not None)
