"""The hours of a sitting in a few words, as far as they are known."""

from datetime import time

from handlers.speech import format as fmt
from handlers.speech.tongue import Tongue


def hours_told(opens: time | None, closes: time | None, t: Tongue) -> str:
    """10.00–21.00, "mulai 10.00", "sampai 12.00"; "" where nobody has told any."""
    if opens is not None and closes is not None:
        return fmt.hours(opens, closes, t.language)
    if opens is not None:
        return t.say("from {time}", time=fmt.clock(opens, t.language))
    return "" if closes is None else t.say("until {time}", time=fmt.clock(closes, t.language))
