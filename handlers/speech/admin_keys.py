"""An officer's buttons: what each is called, and the token that it sends."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from schedule_data.model.desk import Role
from schedule_data.model.query import DaySpan


class Key(StrEnum):
    """What an officer's button is called; NAMED ones say their own text."""

    NAMED = "named"
    DAYS = "days"
    SAVE = "save"
    CHANGE = "change"
    DISCARD = "discard"
    RESUME = "resume"
    RESUME_DRAFT = "resume-draft"
    BACK = "back"
    SKIP = "skip"
    DONE = "done"
    SERVICE_ON = "service-on"
    SERVICE_OFF = "service-off"
    AREA = "area"
    FIELD = "field"
    REPEAT = "repeat"
    OPEN_ON_HOLIDAYS = "open-on-holidays"
    CLOSED_ON_HOLIDAYS = "closed-on-holidays"
    PREVIOUS_PAGE = "previous-page"
    NEXT_PAGE = "next-page"
    ADD = "add"
    EDIT = "edit"
    CALL_OFF = "call-off"
    FROM_DAY_ON = "from-day-on"
    EXTRA_DAY = "extra-day"
    ONCE = "once"
    WEEKLY = "weekly"
    ALL_OF_IT = "all-of-it"
    ANOTHER_DAY = "another-day"
    NO_REASON = "no-reason"
    YES = "yes"
    UNDO = "undo"
    CONFIRM = "confirm"
    CONFIRM_VENUE = "confirm-venue"
    CLOSE = "close"
    YEAR = "year"
    DO_CALL_OFF = "do-call-off"
    DO_END = "do-end"
    DO_CLOSE = "do-close"
    DO_REVOKE = "do-revoke"
    KEEP = "keep"
    WITHOUT_END = "without-end"
    INVITE = "invite"
    REVOKE = "revoke"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    THEIRS = "theirs"
    FORMAT = "format"
    TEMPLATE = "template"
    EVENTS = "events"
    VENUES = "venues"
    STALE = "stale"
    RENAME = "rename"
    ALIAS = "alias"
    DROP_ALIAS = "drop-alias"
    POINT = "point"
    ADDRESS = "address"
    WHEELCHAIR = "wheelchair"
    PARKING = "parking"
    FINDING = "finding"
    SHOW = "show"
    CHANGE_THAT = "change-that"
    FILL_THAT = "fill-that"
    NO = "no"
    OPEN_AGAIN = "open-again"
    ADD_VENUE = "add-venue"
    UNDO_NUMBER = "undo-number"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it is called and about, and the token that it sends."""

    key: Key
    token: str
    text: str = ""
    days: DaySpan | None = None
    repeat: str = ""
    working_days: bool = False
    count: int = 0
    role: Role | None = None


Buttons: TypeAlias = tuple[tuple[Button, ...], ...]
