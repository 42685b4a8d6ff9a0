"""The words that people type, as tables: a new way to say a thing is one line here."""


def listed(words: str) -> frozenset[str]:
    """The words of a table, as its readers look them up."""
    return frozenset(words.split())
