"""Names of regions, venues, services and permits, found in one pass, the longest first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from handlers.understanding.lexicon import INNER, NAME
from handlers.understanding.mention import Mention, Named
from handlers.understanding.name_rules import is_no_name
from handlers.understanding.nearby import one_apart, without_vowels
from handlers.understanding.spelling import SHORTEST_MENDED, Speller
from handlers.understanding.text import DASH, DOT, GLUED, SPACE, Text, words_of
from handlers.understanding.turned import turned_names
from handlers.understanding.vocabulary.abbreviations import ABBREVIATIONS, CEMETERY_FORMS
from schedule_data.model.name import Name, NameKind

_JOINING = frozenset((GLUED, SPACE, DASH, DOT))
_HERE = ""
"""The key under which a node of the tree keeps the names that end there."""
_JOINED_FROM = 8
"""Two or more words run together are looked up from this many letters on."""

Node = dict[str, Any]
Hit = tuple[int, tuple[Name, ...]]
"""The last word of a name that was found, and what it may name; no names: none was."""


class Ending(NamedTuple):
    """The names that end at a node; `introduced`: some need a word of introduction before them."""

    names: tuple[Name, ...]
    introduced: bool


class Names:
    """All names of one state of the schedule, compiled: a tree over their words."""

    __slots__ = ("_root", "speller")

    def __init__(self, names: Sequence[Name]) -> None:
        self._root: Node = {}
        words: set[str] = set()
        starts: set[str] = set()
        joined: dict[str, Node] = {}
        for name in (*names, *_cemeteries(names)):
            parts = words_of(name.spelling)
            if not parts:
                continue
            node = self._add(parts, name)
            words.update(parts)
            mendable = not name.exact and not name.only_after
            if mendable and len(parts[0]) >= SHORTEST_MENDED and parts[0].isalpha():
                starts.add(parts[0])
            if run := _run_together(parts, name):
                joined.setdefault(run, node)
                starts.update([run] if mendable else [])
        turned: set[str] = set()
        for name in turned_names(names):
            parts = name.spelling.split()
            self._add(parts, name)
            words.update(parts)
            turned.add(parts[0])
        for run, node in joined.items():
            self._root[run] = node | self._root.get(run, {})
        words |= joined.keys()
        self.speller = Speller(words, self._root.keys() | ABBREVIATIONS.keys(), starts)
        for word in turned:  # "terra" begins "terra bella", and is still inside "bella terra"
            self.speller.known[word] = self.speller.known[word].beginning(INNER)

    def _add(self, parts: list[str], name: Name) -> Node:
        node = self._root
        for part in parts:
            node = node.setdefault(part, {})
        found = (*_ending(node), name)
        if name not in found[:-1]:
            node[_HERE] = Ending(found, any(each.only_after for each in found))
        return node

    def find(self, text: Text) -> list[Mention]:
        """The names in `text`; their words are used up."""
        mentions: list[Mention] = []
        after = 0
        for i in _beginnings(text):
            if i < after or text.taken[i]:
                continue
            end, found = self._at(text, i)
            if found and not is_no_name(text, i, end):
                text.take(i, end)
                known = Named(found, unsure=found[0].ask)
                mentions.append(Mention(i, end, "names", known, "a name that is known"))
                after = end + 1
        return mentions

    def _at(self, text: Text, i: int) -> Hit:
        """The longest name that begins at word `i`, misspelt or not."""
        key = text.keys[i]
        node = self._root.get(key) or self._root.get(ABBREVIATIONS.get(key, ""))
        if node is not None:
            end, found = _longest(text, i, i, node)
            if found:
                return end, found
        if i in text.guesses:
            end, found = self._guessed(text, i, i, text.guesses[i])
            if found:
                return end, found
        return self._split(text, i)

    def _split(self, text: Text, i: int) -> Hit:
        """A name whose first words are misspelt so that they look like others: "bela tera"."""
        if text.tags[i] or INNER not in text.entries[i + 1].signs or text.gaps[i + 1] != SPACE:
            return i, ()  # "dari utara" is no Duri
        together = text.words[i] + text.words[i + 1]
        if len(together) < _JOINED_FROM:
            return i, ()
        return self._guessed(text, i, i + 1, self.speller.name_beginnings(together))

    def _guessed(self, text: Text, first: int, last: int, words: tuple[str, ...]) -> Hit:
        """The one name that begins with one of `words`; of several none is sure: they `ask`."""
        found: dict[tuple[str, ...], Hit] = {}
        for word in words:
            node = self._root.get(word)
            end, names = _longest(text, first, last, node) if node is not None else (last, ())
            if names and not names[0].exact and (end > first or not text.tags[first]):
                found[tuple(name.slug for name in names)] = (end, names)
        if not found:
            return first, ()
        longest = max(end for end, _ in found.values())
        best = [hit for hit in found.values() if hit[0] == longest]
        if len(best) == 1:
            return best[0]
        return longest, tuple(_asking(name) for _, names in best for name in names)


def _beginnings(text: Text) -> list[int]:
    """Where a name may begin: at a first word or a guess at one, or before another of its words."""
    places = {*text.guesses, *text.at.get(NAME, ())}
    if INNER in text.at:
        tags, gaps = text.tags, text.gaps
        places.update([i - 1 for i in text.at[INNER] if i and gaps[i] == SPACE and not tags[i - 1]])
    return sorted(places) if places else []


def _cemeteries(names: Sequence[Name]) -> Iterator[Name]:
    """A cemetery is "TPU X" in the schedule, "makam X" or "X cemetery" to its visitors."""
    for name in names:
        kind, _, own = name.spelling.partition(" ")
        if kind == "tpu" and own:
            yield from (replace(name, spelling=form.format(own)) for form in CEMETERY_FORMS)


def _run_together(parts: list[str], name: Name) -> str | None:
    """ "jakartabarat", "lapanganbanteng": they name what their words apart name."""
    joined = "".join(parts)
    if len(parts) < 2 or len(joined) < _JOINED_FROM or not joined.isalpha():
        return None
    service = name.kind in (NameKind.SERVICE, NameKind.PERMIT)
    return None if service or name.only_after else joined


def _longest(text: Text, first: int, last: int, node: Node) -> Hit:
    """The longest spelling that starts at word `first` and reaches `node` at word `last`."""
    keys, gaps = text.keys, text.gaps
    here: Ending | None = node.get(_HERE)
    end, best = last, () if here is None else _allowed(text, first, here)
    i = last + 1
    while (len(node) > 1 or here is None) and gaps[i] in _JOINING:
        step = node.get(keys[i]) or _misspelt_step(node, text, i)
        if step is None:
            break
        node = step
        here = node.get(_HERE)
        if here is not None and (allowed := _allowed(text, first, here)):
            end, best = i, allowed
        i += 1
    return end, best


def _ending(node: Node) -> tuple[Name, ...]:
    here: Ending | None = node.get(_HERE)
    return () if here is None else here.names


def _allowed(text: Text, first: int, here: Ending) -> tuple[Name, ...]:
    """Those of the names whose word of introduction stands before `first`, if they need one."""
    names, introduced = here
    if not introduced:
        return names
    before = text.words[first - 1]
    return tuple(name for name in names if not name.only_after or before in name.only_after)


def _misspelt_step(node: Node, text: Text, i: int) -> Node | None:
    """The branch that word `i` misspells or cuts short, inside a name that has already begun."""
    word = text.words[i]
    if len(word) < SHORTEST_MENDED - 2:
        return None
    if (full := ABBREVIATIONS.get(word, word)) in node:
        branch: Node = node[full]
        return branch
    near: list[Node] = [
        node[key]
        for key in node
        if len(key) >= SHORTEST_MENDED
        and key[0] == word[0]
        and (word == without_vowels(key) or (len(word) > 3 and one_apart(word, key)))
    ]
    if len({_first_slug(step) for step in near}) != 1:
        return None
    return near[0]


def _first_slug(node: Node) -> str:
    """What the names that end at a node stand for; "" where none does."""
    here = _ending(node)
    return here[0].slug if here else ""


def _asking(name: Name) -> Name:
    return Name(name.spelling, name.kind, name.slug, name.exact, name.detail, ask=True)


def compile_names(names: Iterable[Name]) -> Names:
    """Compile `names` once; the result is read-only and may be shared."""
    return Names(tuple(names))
