"""Services told by two words near each other: "izin untuk buka usaha", "SIP dokter"."""

from collections.abc import Iterator

from handlers.understanding.lexicon import PERMIT
from handlers.understanding.mention import Mention, Named
from handlers.understanding.text import SOFT, Text
from handlers.understanding.vocabulary.permits import (
    BESIDE,
    FROM_BEHIND,
    HEADS,
    NOT_BY_ITSELF,
    PERMIT_WORDS,
    SIP_HOLDERS,
    SIP_VERBS,
    SIP_WORDS,
    WHICH_PERMIT,
)
from schedule_data.model.name import Name, NameKind

_HEADS = {word: service for service, words in HEADS for word in words.split()}
_HOLDERS = {word: code for code, words in SIP_HOLDERS for word in words.split()}
_REACH = 3
"""So many words may stand between the two."""
_NONE: frozenset[str] = frozenset()


def _near(text: Text, i: int) -> Iterator[int]:
    """The words within reach of word `i`, across soft gaps, nearest first on either side."""
    for step in (-1, 1):
        j = i
        for _ in range(_REACH + 1):
            gap = text.gaps[j] if step < 0 else text.gaps[j + 1]
            j += step
            if j < 0 or j >= text.size or gap not in SOFT:
                break
            yield j


def find_services(text: Text) -> Iterator[Mention]:
    """Services that no name spells out; their words stay free for other readers."""
    which = _asks_which(text)
    for i in text.at.get(PERMIT, ()):
        if text.taken[i]:
            continue
        key = text.keys[i]
        service = _HEADS.get(key)
        if service and (which or _made_permit(text, i, key, service)):
            name = Name(key, NameKind.SERVICE, service)
            yield Mention(i, i, "services", Named((name,)), "a permit by the words around it")
        elif key in SIP_WORDS and (code := _sip(text, i)):
            name = Name(key, NameKind.PERMIT, "praktik", detail=code)
            yield Mention(i, i, "services", Named((name,)), "sip beside a profession or an errand")


def _asks_which(text: Text) -> bool:
    """Whether it is asked which permit a thing needs: "izin apa buat buka warung?"."""
    return not WHICH_PERMIT.isdisjoint(text.keys) and any(
        text.words[i + 1] == "apa" or text.words[i - 1] in ("which", "what")
        for i, key in enumerate(text.keys)
        if key in WHICH_PERMIT
    )


def _made_permit(text: Text, i: int, head: str, service: str) -> bool:
    weak = head in NOT_BY_ITSELF.get(service, _NONE)
    makers = PERMIT_WORDS if weak else PERMIT_WORDS | BESIDE[service]
    for j in _near(text, i):
        if text.keys[j] in makers and (j < i or {text.keys[j], text.words[j]} & FROM_BEHIND):
            return True
    return False


def _sip(text: Text, i: int) -> str | None:
    near = [text.keys[j] for j in _near(text, i)]
    for key in near:
        if key in _HOLDERS:
            return _HOLDERS[key]
    if any(key in SIP_VERBS for key in near):
        return "SIP" if text.keys[i] == "sip" else "SIPP"
    return None
