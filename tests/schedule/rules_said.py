"""Rules as hypothesis says them: each valid by RFC 5545, most of them odd."""

from datetime import date

from hypothesis import strategies as st

NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
first_days = st.dates(date(2015, 1, 1), date(2024, 12, 31))


def _some(values: st.SearchStrategy[str], most: int = 4) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=most, unique=True).map(",".join)


def _signed(most: int, likely: int) -> st.SearchStrategy[str]:
    numbers = st.integers(1, likely) | st.integers(1, most)
    return st.tuples(st.sampled_from(("", "-")), numbers).map(lambda pair: f"{pair[0]}{pair[1]}")


_plain = st.sampled_from(NAMES)
_in_month = st.tuples(_signed(6, 5), _plain).map("".join)
_in_year = st.tuples(_signed(53, 53), _plain).map("".join)
_WEEKDAYS = {
    "DAILY": _some(_plain, 7),
    "WEEKLY": _some(_plain, 7),
    "MONTHLY": _some(_plain | _in_month, 5),
    "YEARLY": _some(_plain | _in_month | _in_year, 5),
}


@st.composite
def rules(draw: st.DrawFn, *, limited: bool = True) -> str:
    """An RRULE's value; `limited`: some have COUNT or UNTIL."""
    frequency = draw(st.sampled_from(tuple(_WEEKDAYS)))
    parts = [f"FREQ={frequency}"]

    def perhaps(name: str, values: st.SearchStrategy[str]) -> None:
        if draw(st.booleans()):
            parts.append(f"{name}={draw(values)}")

    perhaps("INTERVAL", (st.integers(1, 5) | st.integers(1, 40)).map(str))
    perhaps("WKST", _plain)
    perhaps("BYMONTH", _some(st.integers(1, 12).map(str), 6))
    if frequency != "WEEKLY":
        perhaps("BYMONTHDAY", _some(_signed(31, 31), 8))
    if frequency == "YEARLY" and draw(st.integers(0, 3)) == 0:
        parts.append(f"BYYEARDAY={draw(_some(_signed(366, 366), 8))}")
    perhaps("BYDAY", _WEEKDAYS[frequency])
    if any(part.startswith("BY") for part in parts):
        perhaps("BYSETPOS", _some(_signed(366, 3), 3))
    if limited:
        limits = st.one_of(
            st.just(""),
            (st.integers(1, 20) | st.integers(1, 400)).map(lambda count: f"COUNT={count}"),
            st.dates(date(2015, 1, 1), date(2030, 1, 1)).map(lambda day: f"UNTIL={day:%Y%m%d}"),
        )
        parts += filter(None, [draw(limits)])
    return ";".join(draw(st.permutations(parts)))
