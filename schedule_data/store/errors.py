"""What can go wrong with the database, in words for the person who runs the bot."""


class StoreError(Exception):
    """One line: what is wrong with the database, and what to do."""
