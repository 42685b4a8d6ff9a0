"""What can go wrong with the ledger, told to those who may not know how it is kept."""


class LedgerError(Exception):
    """One line: what is wrong with the database, and what to do. Nothing was written."""


class LeaseLostError(Exception):
    """Another process sends for this bot now; nothing was written."""
