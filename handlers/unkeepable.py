"""Reminders that are wished for and that there are not: every second week, on each holiday, two
hours before, but for some days; and what is told without a reminder of its own: that a sitting is
called off.
"""

import re

from handlers.bounded import is_bounded
from handlers.speech.kept import Instead
from handlers.which_days import EACH

_EACH = rf"(?:{EACH}|every|each)"
_FEW = r"(?:\d{1,2}|dua|tiga|empat|two|three|four|other|second|few|beberapa)"
_NO_SUCH = re.compile(
    rf"\b{_EACH} {_FEW} (?:minggu|hari|bulan|pekan|jam|weeks?|days?|months?|hours?)\b"
    r"|\b(?:\d|dua|tiga) (?:minggu|pekan|bulan|hari) sekali\b|\bfortnight\w*|\bbi-?weekly\b"
    r"|\b(?:seminggu|sebulan) (?:\d|dua|tiga) (?:kali|x)\b|\b(?:twice|two times) a (?:week|month)\b"
    rf"|\b{_EACH} (?:tanggal merah|hari libur|libur|(?:public |bank )?holidays?)\b"
    rf"|\b{_EACH} (?:jam|menit|hour|minute)\b(?! \d)|\bhourly\b"
    r"|\b(?:\d{1,2}|se|satu|dua|tiga|setengah|one|two|an|half an) ?"
    r"(?:jam|menit|mnt|hours?|minutes?|mins?) (?:sebelum|sblm|before|prior)"
    rf"|\b{_EACH} (?:tgl|tanggal) \d|\b{_EACH} (?:awal |akhir )?(?:bulan|month)\b"
    r"|\bsebulan sekali\b"
    r"|\bbulanan\b|\bmonthly\b|\b\d{1,2}(?:st|nd|rd|th) of (?:every|each|the) month\b"
    rf"|\b{_EACH} (?:hari kerja|weekdays?|work ?days?|working days?)\b|\bon weekdays\b"
    r"|\b(?:se|satu |dua |\d ?)(?:minggu|pekan|bulan) (?:sebelum|sblm)"
    r"|\b(?:[2-9]|dua|tiga) hari (?:sebelum|sblm)|\bh ?- ?[2-9]\b"
    r"|\b(?:a|one|two) (?:week|month)s? before\b|\b(?:[2-9]|two|three) days before\b",
    re.IGNORECASE,
)
_OF_CHANGES = re.compile(
    r"\b(?:kabar|ing[ae]t|info|notif|kasih ?ta|kasi ?ta|beri ?ta|tell|let me know|remind"
    r"|alert).{0,25}"
    r"\b(?:kalau|kalo|klo|kl|jika|bila|if|when(?:ever)?)\b.{0,50}"
    r"\b(?:berubah|ada perubahan|(?:di)?batal\w*|(?:di)?pindah\w*|jadwalnya ganti|cancel\w*"
    r"|chang\w*|moved|moves|called off|postponed)\b",
    re.IGNORECASE,
)


def instead_of(text: str) -> Instead | None:
    """What is to be said in the place of a reminder that cannot be; None where one can be."""
    if _NO_SUCH.search(text) or is_bounded(text):
        return Instead.NO_SUCH_SLOT
    return Instead.OF_CHANGES if _OF_CHANGES.search(text) else None
