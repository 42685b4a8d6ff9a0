"""Words in the place of a button: "simpan", "ya", "batal", "kembali", "lewati", "lanjut"."""

from collections.abc import Sequence

from handlers.admin.tokens import Press

_COURTESY = frozenset(
    ("ya", "yah", "dong", "deh", "aja", "saja", "kak", "pak", "bu", "min", "lah", "sih", "please",
     "pls", "it", "that", "now")
)  # fmt: skip
_SAVE = frozenset(("simpan", "simpen", "save"))
_GO_ON = frozenset(("lanjut", "lanjutkan", "teruskan", "continue", "go on"))
_YES = _SAVE | frozenset(
    ("ya", "iya", "y", "yes", "yup", "ok", "oke", "okay", "oke sip", "sip", "siap", "betul",
     "benar", "setuju")
)  # fmt: skip
_AGREEING = _SAVE | frozenset(
    ("ya", "iya", "ok", "oke", "okay", "sip", "siap", "udah", "sudah", "udh", "sdh", "dah", "benar",
     "bener", "betul", "lanjut", "setuju", "yes", "yup", "right")
)  # fmt: skip
"""Several of these together are a yes: "udah ok", "ya simpan", "oke sudah benar"."""
_NO = frozenset(
    ("batal", "batalkan", "cancel", "tidak", "no", "jangan", "tidak jadi", "gak jadi", "ga jadi",
     "nggak jadi", "buang", "discard")
)  # fmt: skip
_CALLS_OFF = _YES | frozenset(("batalkan", "batalin", "ya batalkan", "yes cancel"))
_KEEPS = frozenset(
    ("tidak", "no", "jangan", "jangan batalkan", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi",
     "keep")
)  # fmt: skip
_EITHER = frozenset(("batal", "cancel"))
"""Where calling off is asked about, these may be a yes or a no: they are neither."""
_BACK = frozenset(("kembali", "balik", "mundur", "back", "go back"))
_ON = frozenset(("lewati", "lewat", "lewatkan", "skip", "selesai", "done", "next")) | _GO_ON
# In the order in which they are looked for under the last answer: verb, last argument, words.
_MEANT: tuple[tuple[str, str | None, frozenset[str]], ...] = (
    ("sv", None, _YES),
    ("sp", None, _YES | frozenset(("ya tutup", "tutup", "ya cabut", "yes close"))),
    ("sc", None, _CALLS_OFF),
    ("dk", None, _KEEPS),
    ("vw", "1", _YES),
    ("vw", "0", _NO),
    ("dc", None, _NO),
    ("dp", None, _NO),
    ("bk", None, _BACK),
    ("rs", None, _GO_ON | _BACK),
    ("sk", None, _ON),
)
_INSTEAD = (("sc", "jp", _EITHER), ("un", "ub", _NO))
"""Words that press another button than the one that is shown: its preview again, or what an undo
would do, which nobody means by "batal" for sure.
"""


_ANY = frozenset[str]().union(*(meant for _, _, meant in (*_MEANT, *_INSTEAD)))


def may_press(text: str) -> bool:
    """Whether the words stand for some button of the desk."""
    return _plain(text) in _ANY


def pressed_by(text: str, shown: Sequence[Press]) -> Press | None:
    """The button among those `shown` that the words stand for; None: none of them."""
    words = _plain(text)
    for verb, last, meant in _MEANT:
        if words not in meant:
            continue
        for press in shown:
            if press.verb == verb and last in (None, press.args[-1] if press.args else ""):
                return press
    for verb, other, meant in _INSTEAD:
        for press in shown if words in meant else ():
            if press.verb == verb:
                return Press(other, press.args)
    return None


def goes_on(text: str) -> bool:
    """Whether the words ask for the draft that was left; what is not in sight is not saved."""
    return _plain(text) in _GO_ON | _SAVE


def agrees(text: str) -> bool:
    """Whether the words are a yes, or ask to go on."""
    return _plain(text) in _YES | _GO_ON


def _plain(text: str) -> str:
    """Without marks and courtesy: "Simpan aja ya!" is "simpan"."""
    words = " ".join(text[:60].casefold().split()).strip(" .!,👍✅🙏").replace(",", "").split()
    while len(words) > 1 and words[-1] in _COURTESY:
        words.pop()
    if len(words) > 1 and _AGREEING.issuperset(words):
        return "ya" if _SAVE.isdisjoint(words) else "simpan"
    return " ".join(words)
