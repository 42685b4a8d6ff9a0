"""What the conversation is given of the desk; light, so that a lone question loads little."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.admin.files import Files
from handlers.admin.ports import Desk

INVITED = "desk-"
"""What an invitation's code begins with behind /start, so that no question looks like one."""


@dataclass(frozen=True, slots=True)
class Counter:
    """The desk, and the ways in that an invitation names: "https://t.me/bot?start={code}"."""

    desk: Desk
    ways_in: Callable[[], tuple[str, ...]] = tuple
    files: Files | None = None
