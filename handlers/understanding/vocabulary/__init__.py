"""The words that people type, as tables: a new way to say a thing is one line here."""
