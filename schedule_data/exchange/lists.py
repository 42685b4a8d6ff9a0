"""Lists inside one cell, separated by `;`: an item may hold one that is written `\\;`."""

import re
from collections.abc import Iterable

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import LIST_ITEMS
from schedule_data.exchange.refused import RefusedError


def join_list(items: Iterable[str], mark: str = ";") -> str:
    """`items` as one text, such that `split_list` gives them back."""
    return f"{' ' if mark == '|' else ''}{mark} ".join(
        each.replace("\\", "\\\\").replace(mark, f"\\{mark}") for each in items
    )


def split_list(text: str, mark: str = ";") -> tuple[str, ...]:
    """The items of `text` without the blanks around them; empty ones are left out.

    Raises:
        RefusedError: there are more than any list of a schedule has.
    """
    pieces = re.findall(rf"((?:[^\\{mark}]|\\.|\\$)*)(?:{mark}|$)", text, re.DOTALL)
    items = tuple(re.sub(r"\\(.)", r"\1", each.strip(), flags=re.DOTALL) for each in pieces)
    items = tuple(each for each in items if each)
    if len(items) > LIST_ITEMS:
        raise RefusedError(Reason.TOO_MANY, str(LIST_ITEMS))
    return items
