"""The phrase book: `catalog(language)` gives the sentences of one language."""
