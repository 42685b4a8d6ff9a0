"""What a draft holds and what is refused, as lines for the person who sent the file."""

from collections.abc import Iterator, Mapping

from schedule_data.exchange import sentences
from schedule_data.exchange.columns import BY_NAME
from schedule_data.exchange.draft import Draft, Form, Reason, Refusal, Remark, Standing
from schedule_data.exchange.wanted import IN_INDONESIAN
from schedule_data.model.text import Bilingual, Language


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


def refusal_line(refusal: Refusal, draft: Draft, language: Language = "en") -> str:
    """One refusal: where, what stands there, why it is refused, and what is wanted."""
    line = f"{_where(refusal, draft, language)}: {why(refusal, language)}"
    wanted = _wanted(refusal, language)
    return f"{line}; {wanted}" if wanted else line


def remark_line(remark: Remark, draft: Draft, language: Language = "en") -> str:
    """One remark: where, what stands there, and what of it."""
    said = sentences.NOTES[remark.note].in_language(language).format(detail=remark.detail)
    return f"{_where(remark, draft, language)}: {said}"


def why(refusal: Refusal, language: Language = "en") -> str:
    """Why it is refused, as half a sentence."""
    detail = refusal.detail
    if language == "id" and refusal.reason in _IN_WORDS:
        words = (sentences.IN_INDONESIAN.get(word, word) for word in detail.split(" "))
        detail = " ".join(words)
    return _sentence(refusal).in_language(language).format(detail=detail)


def _sentence(refusal: Refusal) -> Bilingual:
    detail = refusal.detail
    if refusal.reason is Reason.BROKEN:
        return sentences.BROKEN[detail]
    if refusal.reason is Reason.NOT_SUPPORTED:
        return sentences.NOT_SUPPORTED.get(detail, sentences.NOT_TAKEN)
    if refusal.reason is Reason.TOO_LARGE and detail == "unpacked":
        return sentences.UNPACKED
    if refusal.reason is Reason.MISSING and detail:
        return sentences.DETAIL_MISSING
    if refusal.reason is Reason.RULE and "never happens" in detail:
        return sentences.NEVER_HELD
    if refusal.reason is Reason.NOT_A_DAY and detail in sentences.NO_DAYS:
        return sentences.NO_DAYS[detail]
    return sentences.WHY[refusal.reason]


def _wanted(refusal: Refusal, language: Language) -> str:
    if refusal.reason in _GUESSED and refusal.detail:
        guess = _called(refusal.detail, language)
        return sentences.PERHAPS.in_language(language).format(detail=guess)
    if refusal.reason is Reason.UNKNOWN_COLUMN:
        names = ", ".join(_USUAL[language])
        return sentences.KNOWN_COLUMNS.in_language(language).format(names=names)
    column = BY_NAME.get(refusal.column or "")
    if column is None or refusal.reason in _SAID:
        return ""
    wanted = IN_INDONESIAN[column.wanted] if language == "id" else column.wanted
    return sentences.WANTED.in_language(language).format(wanted=wanted)


def _called(name: str, language: Language) -> str:
    """A column as officers call it in Indonesian; anything else as it is."""
    column = BY_NAME.get(name)
    return column.also[0] if language == "id" and column is not None and column.also else name


_USUAL: Mapping[Language, tuple[str, ...]] = {
    "id": (
        "acara", "tempat", "ruang", "tanggal", "hari", "setiap", "jam", "istirahat", "layanan",
        "kuota", "catatan", "wilayah",
    ),
    "en": (
        "summary", "venue", "room", "days", "weekday", "every", "hours", "breaks", "services",
        "quota", "note", "region",
    ),
}  # fmt: skip
"""The columns that an officer's own table may have; docs/columns.md has all."""
_IN_WORDS = {Reason.TOO_MANY, Reason.WRONG_WEEKDAY}
_GUESSED = {Reason.UNKNOWN_COLUMN, Reason.UNKNOWN_VENUE, Reason.UNKNOWN_REGION}
_SAID = {
    Reason.COLUMN_TWICE,
    Reason.FORMULA,
    Reason.OUTDATED,
    Reason.TWICE,
    Reason.CONTRADICTION,
    Reason.ALONE,
    Reason.SAYS_OFF,
}


def _where(found: Refusal | Remark, draft: Draft, language: Language) -> str:
    unit = sentences.ROW if draft.form in (Form.CSV, Form.XLSX) else sentences.LINE
    parts = [f"{unit.in_language(language)} {found.row}"] if found.row is not None else []
    if found.column:
        # The name that the sender gave the column is the one that they know.
        parts.append(draft.heads.get(found.column, found.column))
    if found.value is not None:
        parts.append(repr(found.value))
    return ", ".join(parts) or sentences.FILE.in_language(language)
