"""What a draft holds and what is refused, as lines for the person who sent the file."""

from collections.abc import Iterator

from schedule_data.exchange.columns import BY_NAME
from schedule_data.exchange.draft import Draft, Form, Note, Reason, Refusal, Remark, Standing
from schedule_data.exchange.limits import FIRST_DAY, LAST_DAY

_WHY = {
    Reason.ENDING: "the name does not end in .csv, .xlsx, .ics or .yaml",
    Reason.EMPTY_FILE: "there is nothing in it",
    Reason.ENCODING: "it is no text file; save it as CSV in UTF-8",
    Reason.TOO_MUCH_WRONG: "{detail} refusals: the rest was not read",
    Reason.NO_HEADER: "no row names the columns, such as venue, first_day, opens, closes",
    Reason.UNKNOWN_COLUMN: "no column has this name",
    Reason.COLUMN_TWICE: "the column stands twice",
    Reason.MISSING: "it is missing",
    Reason.TOO_LONG: "it is longer than {detail} characters",
    Reason.CONTROL_CHARACTER: "it holds a character that is no text",
    Reason.FORMULA: "it is a formula; put its value there",
    Reason.NOT_A_DAY: "it is no day",
    Reason.NO_SUCH_DAY: "no calendar has this day; the day stands before the month",
    Reason.WRONG_WEEKDAY: "that day is a {detail}",
    Reason.DAY_OUT_OF_RANGE: f"it is not between {FIRST_DAY} and {LAST_DAY}",
    Reason.NOT_A_TIME: "it is no clock time",
    Reason.NOT_A_NUMBER: "it is no number that fits here",
    Reason.NOT_A_CHOICE: "it is none of the words that fit here",
    Reason.NOT_ONE_TEXT: "it is a list or a group where one text is wanted",
    Reason.NOT_AN_EVERY: "it names no days of the week",
    Reason.BACKWARDS: "it ends before it begins",
    Reason.TOO_LONG_A_SPAN: "it lasts longer than {detail} days; give it a rule",
    Reason.TOO_LONG_A_DECLARATION: "it lasts longer than {detail} days",
    Reason.RULE: "{detail}",
    Reason.UNKNOWN_VENUE: "the schedule has no such place",
    Reason.UNSURE_VENUE: "it may be another place too; write the slug of the right one ({detail})",
    Reason.UNKNOWN_REGION: "it is no region of Jakarta",
    Reason.OTHER_REGION: "the place lies in {detail}",
    Reason.UNKNOWN_SERVICE: "{detail} is no service and no permit",
    Reason.CONTRADICTION: "it cannot stand together with {detail}",
    Reason.ALONE: "it has a meaning only beside {detail}",
    Reason.TWICE: "the same stands at {detail} already",
    Reason.NO_SUCH_EVENT: "neither the file nor the schedule has this event",
    Reason.OUTDATED: "the event was changed since this file was made ({detail}); export it again",
    Reason.TOO_LARGE: "it is larger than {detail}",
    Reason.TOO_MANY: "it has more than {detail}",
}
_BROKEN = {
    "csv": "a quotation mark is not closed, or closes before its cell ends",
    "xlsx": "it is damaged, or no XLSX workbook",
    "doctype": "it defines XML entities, which no workbook needs",
    "yaml": "it is no YAML",
    "ics": "it is no iCalendar file (RFC 5545)",
}
_NOT_SUPPORTED = {
    "xls": "it is protected or in Excel's old form; save it as .xlsx without a password",
    "protected": "it is protected by a password",
    "documents": "it holds more than one document",
    "alias": "anchors and aliases (& and *) are not taken",
    "tag": "tags (!) are not taken",
    "depth": "it is nested too deeply",
    "over-midnight": "it lasts over midnight; a sitting begins and ends on one day",
    "other-hours": "a day of the series has other hours than the series",
    "zone-rule": "its rule follows the days of another time zone; give it in Asia/Jakarta",
    "RANGE": "RANGE=THISANDFUTURE is not taken; end the series and begin another",
}
_UNPACKED = "unpacked, it is larger or more tightly packed than any schedule"
_SERIAL = "it is a bare number; format the cell as a date"
_NOTES = {
    Note.SHEET_NOT_READ: "only the first sheet is read",
    Note.COMPONENT_NOT_READ: "only events are read",
    Note.VENUE_FACT_KEPT: "{detail} stays as it is; a row without days changes a place",
    Note.SAME_VENUE_AND_DAY: "{detail} is at the same place on that day",
    Note.IS_CANCELLED: "the schedule has {detail} as cancelled, and it stays so",
    Note.CHANGES_NO_SITTING: "the series has no sitting on that day",
    Note.NO_PLACE_OF_KIND: "the schedule has no place of the sort {detail}",
}


def report(draft: Draft) -> Iterator[str]:
    """All that is to be said: the sum, each refusal, each remark."""
    yield f"{draft.name}: {summary(draft)}"
    yield from (f"  {refusal_line(each, draft)}" for each in draft.refusals)
    yield from (f"  note: {remark_line(each, draft)}" for each in draft.remarks)


def summary(draft: Draft) -> str:
    """The draft in one line: how much is new, changed, unchanged, or refused."""
    if not draft.taken:
        refused = len(draft.refusals)
        return f"refused, nothing of it is taken ({refused} thing{'s' * (refused != 1)} wrong)"
    parts = [
        f"{count} {noun}{'s' * (count != 1)} {standing.value}"
        for noun, standings in (
            ("event", [each.standing for each in draft.events]),
            ("place", [each.standing for each in draft.venues]),
            ("declaration", [each.standing for each in draft.declared]),
        )
        for standing in Standing
        if (count := standings.count(standing))
    ]
    return ", ".join(parts) or "nothing in it"


def refusal_line(refusal: Refusal, draft: Draft) -> str:
    """One refusal: where, what stands there, why it is refused, and what is wanted."""
    line = f"{_where(refusal, draft)}: {why(refusal)}"
    wanted = _wanted(refusal)
    return f"{line}; wanted: {wanted}" if wanted else line


def remark_line(remark: Remark, draft: Draft) -> str:
    """One remark: where, what stands there, and what of it."""
    return f"{_where(remark, draft)}: {_NOTES[remark.note].format(detail=remark.detail)}"


def why(refusal: Refusal) -> str:
    """Why it is refused, as half a sentence."""
    detail = refusal.detail
    if refusal.reason is Reason.BROKEN:
        return _BROKEN[detail]
    if refusal.reason is Reason.NOT_SUPPORTED:
        return _NOT_SUPPORTED.get(detail, f"{detail} is not taken")
    if refusal.reason is Reason.TOO_LARGE and detail == "unpacked":
        return _UNPACKED
    if refusal.reason is Reason.MISSING and detail:
        return f"{detail} is missing"
    if refusal.reason is Reason.NOT_A_DAY and detail == "serial":
        return _SERIAL
    return _WHY[refusal.reason].format(detail=detail)


def _wanted(refusal: Refusal) -> str:
    if refusal.reason in _GUESSED and refusal.detail:
        return f"perhaps {refusal.detail}"
    column = BY_NAME.get(refusal.column or "")
    return column.wanted if column is not None and refusal.reason not in _SAID else ""


_GUESSED = {Reason.UNKNOWN_COLUMN, Reason.UNKNOWN_VENUE, Reason.UNKNOWN_REGION}
_SAID = {
    Reason.COLUMN_TWICE,
    Reason.FORMULA,
    Reason.OUTDATED,
    Reason.TWICE,
    Reason.CONTRADICTION,
    Reason.ALONE,
}


def _where(found: Refusal | Remark, draft: Draft) -> str:
    unit = "row" if draft.form in (Form.CSV, Form.XLSX) else "line"
    parts = [f"{unit} {found.row}"] if found.row is not None else []
    if found.column:
        # The name that the sender gave the column is the one that they know.
        parts.append(draft.heads.get(found.column, found.column))
    if found.value is not None:
        parts.append(f"{found.value!r}")
    return ", ".join(parts) or "the file"
