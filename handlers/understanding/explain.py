"""Which reader took which words of a message and why: for whoever adds a way to say a thing."""

from collections.abc import Iterator
from datetime import datetime

from handlers.understanding.hearing import Hearing, hear
from handlers.understanding.mention import Mention
from handlers.understanding.names import Names
from handlers.understanding.understand import summed_up


def explain(message: str, *, now: datetime, names: Names) -> str:
    """The readings of `message` in the order of its words, and what they come to, line by line."""
    heard = hear(message, names)
    meaning = summed_up(heard, now)
    fields = (f"  {name}: {getattr(meaning, name)}" for name in meaning._fields)
    return "\n".join((*_lines(heard), "meaning", *fields))


def _lines(heard: Hearing) -> Iterator[str]:
    text = heard.text
    yield "words"
    yield "  " + (" ".join(_word(heard, i) for i in range(text.size)) or "(none)")
    yield "read as"
    mentions = sorted(heard.ignored + heard.names + heard.clocks + heard.days + heard.holidays)
    for mention in mentions:
        yield _mention(heard, mention)
    left = [text.words[i] for i in range(text.size) if not text.taken[i]]
    yield f"  left over: {' '.join(left) or '(nothing)'}"
    yield "hints"
    for cue, places in sorted(heard.cues.items()):
        yield f"  {cue}: " + ", ".join(repr(text.typed(first, last)) for first, last in places)


def _word(heard: Hearing, i: int) -> str:
    word, key = heard.text.words[i], heard.text.keys[i]
    return word if word == key else f"{word}={key}"


def _mention(heard: Hearing, mention: Mention) -> str:
    words = heard.text.typed(mention.first, mention.last)
    return f"  {words!r}: {mention.known} [{mention.reader}: {mention.why}]"
