"""The phrase book: `catalog(language)` gives the sentences of one language.

A msgid is the English sentence itself, with named placeholders ("{count} places"); it is what the
code says and what `en` repeats. To add or change a sentence: write it in handlers/speech in a call
of `say` or `count`, run `make messages`, fill in the Indonesian in id/LC_MESSAGES/ptsp.po (the
English fills itself in), and `make check` tells whether anything is missing.
"""

from functools import cache
from gettext import GNUTranslations
from pathlib import Path

DOMAIN = "ptsp"
FOLDER = Path(__file__).parent
LANGUAGES = ("id", "en")


class CatalogMissingError(RuntimeError):
    """The compiled sentences of a language are not there."""


@cache
def catalog(language: str) -> GNUTranslations:
    """The sentences of `language` ("id" or "en"); read once, safe to share between threads.

    Raises:
        CatalogMissingError: it was never compiled; the message says what to run.
    """
    path = FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        with path.open("rb") as compiled:
            return GNUTranslations(compiled)
    except FileNotFoundError as missing:
        raise CatalogMissingError(
            f"the sentences in '{language}' are not compiled: run `make setup`"
        ) from missing
