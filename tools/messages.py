"""The sentences of the bot: `update` brings the catalogs up to the code, `check` finds faults.

Sentences stand in handlers/speech, in calls of `say` and `count`; their English text is the msgid.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SPEECH = "handlers/speech"
LOCALES = ROOT / "locales"
PLURALS = {"id": 1, "en": 2}
"""The languages, and how many forms a count has in each."""
_PLURAL_RULES = {"id": "nplurals=1; plural=0;", "en": "nplurals=2; plural=(n != 1);"}
# No dates stand in it, so that an update that changes nothing writes the same file.
_HEADER = r"""
# What ptsp-bot says in "{language}". A msgid is the English sentence.
# `make messages` brings this file up to the code, `make check` tells what is missing.
msgid ""
msgstr ""
"Language: {language}\n"
"Plural-Forms: {plurals}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""
KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "count": (1, 2)}
# What a count may leave out where it is one: "one place".
_OPTIONAL = {"count"}


def extract() -> Catalog:
    """The sentences that the code says now."""
    found = Catalog(project="ptsp-bot", charset="utf-8")
    for name, _, message, comments, context in extract_from_dir(
        ROOT / SPEECH, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("i18n:",)
    ):
        place = (f"{SPEECH}/{Path(name).as_posix()}", 0)
        found.add(message, None, [place], auto_comments=comments, context=context)
    return found


def path_of(language: str) -> Path:
    """Where a language's sentences are written."""
    return LOCALES / language / "LC_MESSAGES" / "ptsp.po"


def load(language: str) -> Catalog:
    """A catalog as it stands; an empty one where there is none yet."""
    path = path_of(language)
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def renewed(language: str) -> bytes:
    """A language's catalog with exactly the sentences of the code: no translation that still has
    its sentence is lost, what is new is empty. English is the code's own words.
    """
    old, new = load(language), _empty(language)
    for message in sorted(_sentences(extract()), key=_key):
        known = old.get(_key(message), message.context)
        text = message.id if language == "en" else known.string if known else ""
        new.add(message.id, text, message.locations, auto_comments=message.auto_comments)
    file = BytesIO()
    file.write(_HEADER.format(language=language, plurals=_PLURAL_RULES[language]).lstrip().encode())
    write_po(file, new, width=100, include_lineno=False, omit_header=True)
    return file.getvalue()


def update(language: str) -> None:
    """Write the renewed catalog in the old one's place."""
    path = path_of(language)
    text = renewed(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)


def problems(language: str, catalog: Catalog | None = None) -> Iterator[str]:
    """What is wrong with a language's catalog, one line each."""
    catalog = load(language) if catalog is None else catalog
    wanted = {_key(message): message for message in _sentences(extract())}
    known = {_key(message): message for message in _sentences(catalog)}
    if catalog.num_plurals != PLURALS[language]:
        yield f"{language}: a count has {PLURALS[language]} forms, not {catalog.num_plurals}"
    for key in sorted(wanted.keys() - known.keys()):
        yield f"{language}: missing: {key!r}; run `make messages`"
    for key in sorted(known.keys() - wanted.keys()):
        yield f"{language}: no longer said: {key!r}; run `make messages`"
    for message in catalog.obsolete.values():
        yield f"{language}: obsolete: {_key(message)!r}; run `make messages`"
    for key in sorted(wanted.keys() & known.keys()):
        yield from _faults(language, wanted[key], known[key])


def _faults(language: str, said: Message, known: Message) -> Iterator[str]:
    key = _key(said)
    if known.fuzzy:
        yield f"{language}: fuzzy: {key!r}"
    if isinstance(said.id, str) != isinstance(known.id, str):
        yield f"{language}: not the same kind, plain or counted: {key!r}; run `make messages`"
    forms = (known.string,) if isinstance(known.string, str) else tuple(known.string)
    counted = not isinstance(said.id, str)
    if len(forms) != (PLURALS[language] if counted else 1) or not all(forms):
        yield f"{language}: untranslated: {key!r}"
        return
    ids = (said.id,) if isinstance(said.id, str) else tuple(said.id)
    allowed = set().union(*map(_fields, ids))
    needed = _fields(ids[-1]) - (_OPTIONAL if counted else set())
    for form in forms:
        if not needed <= _fields(form) <= allowed:
            yield f"{language}: other placeholders than {key!r}: {form!r}"


def _fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def _empty(language: str) -> Catalog:
    catalog = Catalog(language, charset="utf-8")
    catalog.mime_headers = [("Plural-Forms", _PLURAL_RULES[language])]
    return catalog


def _sentences(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def main(arguments: list[str]) -> int:
    """`update` or `check`; the exit status is 1 where the check found something."""
    if arguments == ["update"]:
        for language in PLURALS:
            update(language)
        return 0
    if arguments != ["check"]:
        sys.stderr.write("say `update` or `check`\n")
        return 2
    found = [problem for language in PLURALS for problem in problems(language)]
    sys.stdout.writelines(f"{problem}\n" for problem in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
