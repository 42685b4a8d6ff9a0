"""Which language to answer in: that of the question's grammar."""

from handlers.understanding.text import Text
from schedule_data.model.text import Language


def find_language(text: Text) -> tuple[Language, bool]:
    """The language, and whether the words showed one. Each word counts once; a tie is id."""
    weights = [entry.weight for entry in set(text.entries)]
    return ("en" if sum(weights) < 0 else "id"), any(weights)
