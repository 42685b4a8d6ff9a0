"""What can go wrong with the database, in words for the person who runs the bot."""

import sqlite3

from schedule_data.model.errors import LedgerError


class StoreError(LedgerError):
    """One line: what is wrong with the database, and what to do."""


def reason(problem: BaseException) -> str:
    """Why a database refused, for a log. SQLite says what ails its file; a server may repeat a row,
    and in it a person: of that only the kind and the code (SQLSTATE) are told.
    """
    cause = getattr(problem, "orig", None) or problem
    if isinstance(cause, sqlite3.OperationalError):
        return str(cause).partition("\n")[0]
    code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
    return type(cause).__name__ + (f" ({code})" if code else "")
