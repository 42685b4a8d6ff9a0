"""One language to speak in: `say` a sentence, `count` things in its plural forms."""

from functools import cache

from locales import catalog
from schedule_data.model.text import Language


class Tongue:
    """The phrase book opened at one language. Values stand in {braces} in a sentence."""

    __slots__ = ("_one_or_many", "_sentence", "language")

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._sentence = catalog(language).gettext
        self._one_or_many = catalog(language).ngettext

    def say(self, message: str, **values: object) -> str:
        """The sentence `message` in this language."""
        text = self._sentence(message)
        return text.format(**values) if values else text

    def count(self, one: str, many: str, count: int, **values: object) -> str:
        """The sentence for `count` things; {count} is the number."""
        return self._one_or_many(one, many, count).format(count=count, **values)


@cache
def tongue(language: Language) -> Tongue:
    """The speaker of `language`."""
    return Tongue(language)
