"""Which language to answer in: that of the question's grammar."""

from handlers.understanding.text import Text
from handlers.understanding.vocabulary import english, indonesian
from handlers.understanding.vocabulary.time_words import TIME_WORDS
from schedule_data.model.text import Language

_QUESTION, _GRAMMAR, _PREPOSITION, _COMMON = 5, 3, 2, 1


def _weights() -> dict[str, int]:
    """How much each word speaks for Indonesian (above 0) or English (below 0)."""
    weights: dict[str, int] = {}
    for module, sign in ((indonesian, 1), (english, -1)):
        own: dict[str, int] = {}
        for words, weight in (
            (module.COMMON, _COMMON),
            (module.PREPOSITIONS, _PREPOSITION),
            (module.GRAMMAR, _GRAMMAR),
            (module.QUESTION, _QUESTION),
        ):
            own.update(dict.fromkeys(words.split(), sign * weight))
        for word, weight in own.items():
            weights[word] = weights.get(word, 0) + weight
    for _, _, language, spellings in TIME_WORDS:
        if language:
            for word in spellings.split():
                weights.setdefault(word, _COMMON if language == "id" else -_COMMON)
    return weights | dict.fromkeys(english.NEUTRAL.split(), 0)


_WEIGHTS = _weights()


def find_language(text: Text) -> tuple[Language, bool]:
    """The language, and whether the words showed one. Each word counts once; a tie is id."""
    weights = [weight for key in set(text.keys) if (weight := _WEIGHTS.get(key))]
    return ("en" if sum(weights) < 0 else "id"), bool(weights)
