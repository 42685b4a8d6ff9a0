"""What the conversation is given of the desk; light, so that a lone question loads little."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from handlers.admin.files import Files
from handlers.admin.ports import Desk
from schedule_data.model.news import SittingChange

INVITED = "desk-"
"""What an invitation's code begins with behind /start, so that no question looks like one."""
BUTTON = "button"
"""What the audit calls the attempt to press a button of the desk."""


Reach: TypeAlias = Callable[[Sequence[SittingChange]], Awaitable[int]]
"""How many people would be told of these changes."""


@dataclass(frozen=True, slots=True)
class Counter:
    """The desk, and the ways in that an invitation names: "https://t.me/bot?start={code}".

    `reach` None: nobody is told of changes.
    """

    desk: Desk
    ways_in: Callable[[], tuple[str, ...]] = tuple
    files: Files | None = None
    reach: Reach | None = None
