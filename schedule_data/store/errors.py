"""What can go wrong with the database, in words for the person who runs the bot."""

from schedule_data.model.errors import LedgerError


class StoreError(LedgerError):
    """One line: what is wrong with the database, and what to do."""
