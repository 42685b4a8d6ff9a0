"""The parts of the desk's answers: buttons, what can be changed, warnings, lines of lists."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Field(StrEnum):
    """A part of an event or a venue that can be changed."""

    VENUE = "venue"
    REGION = "region"
    ROOM = "room"
    WHEN = "when"
    HOURS = "hours"
    SERVICES = "services"
    TITLE = "title"
    NOTE = "note"
    PAUSE = "pause"
    INTAKE = "intake"
    QUOTA = "quota"
    HOLIDAYS = "holidays"
    STATUS = "status"
    SITTING = "sitting"
    CONFIRMED = "confirmed"
    NAME = "name"
    ALIASES = "aliases"
    DISTRICT = "district"
    VILLAGE = "village"
    ADDRESS = "address"
    POINT = "point"
    KIND = "kind"
    WHEELCHAIR = "wheelchair"
    PARKING = "parking"
    FINDING = "finding"
    DAY = "day"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Difference:
    """One part from `before` to `after`, each as a short value; "" is nothing."""

    field: Field
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event: a rule between two days, a span, or single days."""

    first_day: date | None = None
    last_day: date | None = None
    rrule: str = ""
    working_days: bool = False
    days: tuple[date, ...] = ()
    but_not: tuple[date, ...] = ()


class Warn(StrEnum):
    """What an officer should look at before saving."""

    UNREAD = "unread"
    WEEKDAY_OFF = "weekday-off"
    NEW_VENUE = "new-venue"
    NO_HOURS = "no-hours"
    WRONG_RULE = "wrong-rule"
    ENDS_FIRST = "ends-first"
    CLOSES_FIRST = "closes-first"
    NEVER_HELD = "never-held"
    PAST = "past"
    HOLIDAY = "holiday"
    VENUE_CLOSED = "venue-closed"
    TWICE = "twice"
    THERE_WITHOUT_HOURS = "there-without-hours"
    SAME_NAME = "same-name"
    OUTSIDE_REGION = "outside-region"
    FAR_FROM_REGION = "far-from-region"
    OTHER_KECAMATAN = "other-kecamatan"
    OTHER_REGION = "other-region"
    ONCE_ONLY = "once-only"
    DAYS_GONE = "days-gone"
    PUSHED_ON = "pushed-on"
    BREAK_OUTSIDE = "break-outside"
    INTAKE_OUTSIDE = "intake-outside"


@dataclass(frozen=True, slots=True)
class Warned:
    """One of these. `text` is what stands in the way, or what was not read; `days` are the first
    days that it is about, of `count`. `held`: it is held on them all the same. `forbids`: it cannot
    be saved like this. `uid` is the event that stands in the way.
    """

    warn: Warn
    text: str = ""
    days: tuple[date, ...] = ()
    count: int = 0
    held: bool = False
    forbids: bool = False
    uid: str = ""


class Question(StrEnum):
    """What the desk asks an officer."""

    VENUE = "venue"
    WHICH_VENUE = "which-venue"
    WHICH_PLACE = "which-place"
    AREA_OR_VENUE = "area-or-venue"
    NEW_PLACE = "new-place"
    REGION = "region"
    ELSEWHERE = "elsewhere"
    ITS_REGION = "its-region"
    WHEN = "when"
    DAY_DOUBT = "day-doubt"
    HOURS = "hours"
    TWO_HOURS = "two-hours"
    SEVERAL = "several"
    ROOM = "room"
    TITLE = "title"
    NOTE = "note"
    WHICH_FIELD = "which-field"
    WHICH_EVENT = "which-event"
    WHICH_DAY = "which-day"
    REASON = "reason"
    ONE_DAY = "one-day"
    ONCE_OR_WEEKLY = "once-or-weekly"
    WHEELCHAIR = "wheelchair"
    CLOSE_WHICH = "close-which"
    ALL_WHEN = "all-when"
    CLOSE_WHEN = "close-when"
    CLOSE_UNTIL = "close-until"
    NEW_NAME = "new-name"
    NEW_ALIAS = "new-alias"
    NEW_POINT = "new-point"
    NEW_ADDRESS = "new-address"
    NEW_PARKING = "new-parking"
    NEW_FINDING = "new-finding"
    NEW_DISTRICT = "new-district"
    NEW_KIND = "new-kind"
    VENUE_NAME = "venue-name"
    RESUME = "resume"


class Desk(StrEnum):
    """Answers of one line."""

    ADDED = "added"
    ADDED_PAST = "added-past"
    CHANGED = "changed"
    CHANGED_FROM = "changed-from"
    NO_CHANGE = "no-change"
    DISCARDED = "discarded"
    DRAFT_GONE = "draft-gone"
    RESTS = "rests"
    NOT_ALLOWED = "not-allowed"
    NOTHING_THERE = "nothing-there"
    RULE_REFUSED = "rule-refused"
    NOT_AN_EVENT = "not-an-event"
    ONE_PLACE = "one-place"
    CALLED_OFF_DAY = "called-off-day"
    CALLED_OFF_FROM = "called-off-from"
    CALLED_OFF = "called-off"
    CALLED_OFF_ALL = "called-off-all"
    NOTHING_HELD = "nothing-held"
    SAVED_ALREADY = "saved-already"
    NOTHING_OPEN = "nothing-open"
    NO_SUCH_PLACE = "no-such-place"
    NO_SUCH_SITTING = "no-such-sitting"
    EXCEPTION_UNREAD = "exception-unread"
    WHOLE_DAYS_ONLY = "whole-days-only"
    OFF_IS_FOR_ALL = "off-is-for-all"
    WEEKDAY_WRONG = "weekday-wrong"
    NOT_TO_BE = "not-to-be"
    EACH_PLACE_ALONE = "each-place-alone"
    ALL_OF_IT_ONLY = "all-of-it-only"
    UNDONE = "undone"
    NOTHING_TO_UNDO = "nothing-to-undo"
    CANNOT_UNDO = "cannot-undo"
    HOURS_CHANGED = "hours-changed"
    OPENED_VENUE = "opened-venue"
    CLOSED_ALL = "closed-all"
    CLOSED_VENUE = "closed-venue"
    DAY_CLOSED = "day-closed"
    DAY_OPENED = "day-opened"
    DAY_FORGOTTEN = "day-forgotten"
    OFF_ALREADY = "off-already"
    OPEN_ALREADY = "open-already"
    CONFIRMED = "confirmed"
    NOTHING_STALE = "nothing-stale"
    VENUE_SAVED = "venue-saved"
    VENUE_ADDED = "venue-added"
    VENUE_KNOWN = "venue-known"
    NAME_MEANS_ELSE = "name-means-else"
    NAME_TOO_LONG = "name-too-long"
    NOT_ITS_NAME = "not-its-name"
    VENUE_IN_USE = "venue-in-use"
    NONE_FOUND = "none-found"
    NOT_SERVED = "not-served"
    INVITED = "invited"
    WITHDRAW = "withdraw"
    WITHDRAWN = "withdrawn"
    INVITE_STAYS = "invite-stays"
    INVITE_GONE = "invite-gone"
    WELCOME = "welcome"
    REVOKED = "revoked"
    LAST_OWNER = "last-owner"
    FIXED_OWNER = "fixed-owner"
    REFUSED = "refused"
    SEND_FILE = "send-file"
    FILE_HERE = "file-here"
    WHICH_FORM = "which-form"
    FILE_REFUSED = "file-refused"
    IMPORTED = "imported"
    NOTHING_NEW = "nothing-new"
    BAD_DAY = "bad-day"
    OLD_BUTTON = "old-button"


class Row(StrEnum):
    """What comes of one row of a file or one pasted line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"
    ASK = "ask"
    CLOSED = "closed"
    OFF = "off"
    ALL_OFF = "all-off"
    LEFT = "left"
    TOO_LONG = "too-long"
