"""Names of regions, venues, services and permits, found in one pass over the words, longest first."""

from collections.abc import Iterable, Iterator
from typing import Any

from handlers.understanding.mention import Mention, Named
from handlers.understanding.spelling import SHORTEST_MENDED, Speller, one_apart
from handlers.understanding.text import DASH, DOT, GLUED, SPACE, Text, words_of
from handlers.understanding.vocabulary.nothing import FIRST_NAMES, PERSONS
from schedule_data.model.name import Name, NameKind

_JOINING = frozenset((GLUED, SPACE, DASH, DOT))
_HERE = ""
"""The key under which a node of the trie keeps the names that end there."""
_JOINED_FROM = 8
"""Two or more words run together are looked up from this many letters on."""
_BEFORE_WEEKDAY = frozenset(("hari", "every", "this", "next", "last", "from", "between", "part"))
_IN_DAY_LIST = frozenset(("weekday", "weekday_short", "minggu", "relative"))
_AFTER_WEEKDAY = frozenset(("this", "next", "last", "to", "coming", "part", "num", "tgl"))
_LINKS = frozenset(("to", "or", "and"))

Node = dict[str, Any]


class Names:
    """All names of one state of the schedule, compiled: a trie over their words."""

    __slots__ = ("_joined", "_root", "speller")

    def __init__(self, names: Iterable[Name]) -> None:
        self._root: Node = {}
        self._joined: dict[str, tuple[Name, ...]] = {}
        words: set[str] = set()
        starts: set[str] = set()
        for name in names:
            parts = words_of(name.spelling)
            if not parts:
                continue
            self._add(parts, name)
            words.update(parts)
            if _mendable(name, parts):
                starts.add(parts[0])
            self._add_joined(parts, name, words, starts)
        self.speller = Speller(words, starts)

    def _add(self, parts: list[str], name: Name) -> None:
        node = self._root
        for part in parts:
            node = node.setdefault(part, {})
        found: tuple[Name, ...] = node.get(_HERE, ())
        if name not in found:
            node[_HERE] = (*found, name)

    def _add_joined(self, parts: list[str], name: Name, words: set[str], starts: set[str]) -> None:
        """Let "jakartabarat" and "lapanganbanteng" name what their words apart name."""
        joined = "".join(parts)
        if len(parts) < 2 or len(joined) < _JOINED_FROM or name.only_after:
            return
        if not joined.isalpha() or name.kind in (NameKind.SERVICE, NameKind.PERMIT):
            return
        self._add([joined], name)
        words.add(joined)
        if not name.exact:
            starts.add(joined)

    def find(self, text: Text) -> Iterator[Mention]:
        """The names in `text`; their words are used up."""
        root, keys = self._root, text.keys
        i = 0
        while i < text.size:
            node = root.get(keys[i])
            end, found = i, ()
            if node is not None:
                end, found = self._longest(text, i, node)
            elif i in text.guesses:
                end, found = self._best_guess(text, i)
            if found and not text.taken[i] and not _is_other(text, i, end):
                text.take(i, end)
                yield Mention(i, end, "names", Named(found, unsure=found[0].ask), found[0].slug)
                i = end
            i += 1

    def _longest(self, text: Text, first: int, node: Node) -> tuple[int, tuple[Name, ...]]:
        """The last word and the names of the longest spelling that starts at `first`."""
        keys, gaps = text.keys, text.gaps
        end, best = first, self._allowed(text, first, node.get(_HERE, ()))
        i = first + 1
        while i < text.size and gaps[i] in _JOINING:
            step = node.get(keys[i])
            if step is None:
                step = _step_by_guess(node, text, i)
                if step is None:
                    break
            node = step
            if (here := node.get(_HERE)) and (allowed := self._allowed(text, first, here)):
                end, best = i, allowed
            i += 1
        return end, best

    def _best_guess(self, text: Text, first: int) -> tuple[int, tuple[Name, ...]]:
        """As `_longest`, where the first word may be one of several; unsure: nothing is found."""
        found: dict[tuple[str, ...], tuple[int, tuple[Name, ...]]] = {}
        for word in text.guesses[first]:
            node = self._root.get(word)
            if node is None:
                continue
            end, names = self._longest(text, first, node)
            if names and not names[0].exact and (end > first or not text.tags[first]):
                found[tuple(name.slug for name in names)] = (end, names)
        if not found:
            return first, ()
        longest = max(end for end, _ in found.values())
        best = [match for match in found.values() if match[0] == longest]
        if len(best) == 1:
            return best[0]
        return longest, tuple(_asking(name) for _, names in best for name in names)

    @staticmethod
    def _allowed(text: Text, first: int, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """Those of `names` whose word of introduction stands before `first`, if they need one."""
        if not names or not any(name.only_after for name in names):
            return names
        before = text.words[first - 1]
        return tuple(n for n in names if not n.only_after or before in n.only_after)


def _mendable(name: Name, parts: list[str]) -> bool:
    """Whether the name is still known by a misspelt first word."""
    return not name.exact and len(parts[0]) >= SHORTEST_MENDED and parts[0].isalpha()


def _asking(name: Name) -> Name:
    return Name(name.spelling, name.kind, name.slug, name.exact, name.detail, ask=True)


def _step_by_guess(node: Node, text: Text, i: int) -> Node | None:
    """The branch that word `i` misspells, inside a name that has already begun."""
    word = text.words[i]
    if len(word) < SHORTEST_MENDED - 1:
        return None
    near = [
        node[key]
        for key in node
        if len(key) >= SHORTEST_MENDED and key[0] == word[0] and one_apart(word, key)
    ]
    if len(near) > 1 and len({_first_slug(step) for step in near}) > 1:
        return None
    return near[0] if near else None


def _first_slug(node: Node) -> str:
    """What the names that end at a node stand for; "" where none does."""
    here: tuple[Name, ...] = node.get(_HERE, ())
    return here[0].slug if here else ""


def _is_other(text: Text, first: int, last: int) -> bool:
    """Whether the name is a weekday here, or a person's."""
    if first == last and text.words[first] in FIRST_NAMES and text.words[first - 1] in PERSONS:
        return True
    return _is_weekday(text, first, last)


def _is_weekday(text: Text, first: int, last: int) -> bool:
    """Whether "senen" is Monday here: after "hari", or joined to another word about days."""
    if first != last or text.tags[first] != "senen":
        return False
    tags = text.tags
    before, after = tags[first - 1], tags[first + 1]
    if before in _BEFORE_WEEKDAY or text.words[first - 1] == "malam":
        return True
    if text.words[first - 1] in ("di", "ke", "dari", "in", "at", "daerah", "area"):
        return False
    if before in _LINKS and tags[first - 2] in _IN_DAY_LIST:
        return True
    if after in _AFTER_WEEKDAY or after in _IN_DAY_LIST - {"relative"}:
        return True
    return before in _IN_DAY_LIST - {"relative"} or (
        after in _LINKS and tags[first + 2] in _IN_DAY_LIST
    )


def compile_names(names: Iterable[Name]) -> Names:
    """Compile `names` once; the result is read-only and may be shared."""
    return Names(names)
