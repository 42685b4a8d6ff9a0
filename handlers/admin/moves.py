"""Words of a move in an officer's line: "pindah ke", "ganti tempat", "moves to"; which event they
are about is said before them, where it goes behind them.
"""

import re

PUT_OFF = r"(?:di)?(?:mundur|maju)(?:kan|in)?|(?:di)?undur(?:kan)?"
MOVED = re.compile(
    r"\b(?:di)?(?:pindah(?:kan|in)?|geser(?:kan)?|ganti(?!\s+(?:nama|judul)))\b"
    rf"|\b(?:move[ds]?|moving|shift(?:s|ed)?|relocate[ds]?|{PUT_OFF})\b",
    re.IGNORECASE,
)
_OF_ITS_PLACE = re.compile(r"\s*(?:tempat|lokasi|venue|place)(?:nya)?\b", re.IGNORECASE)
_GOES = re.compile(r"\s(?:ke|di|jadi|to|at)\s", re.IGNORECASE)


def named_before(line: str) -> tuple[str, ...]:
    """What stands where the event of a move is named: "aeon tgl 24" in "aeon tgl 24 pindah ke Bella
    Terra" and in "pindahkan aeon tgl 24 ke Bella Terra"; the likelier first.
    """
    found = MOVED.search(line)
    if found is None:
        return ()
    behind = line[found.end() :]
    place = _OF_ITS_PLACE.match(behind)
    behind = behind[place.end() :] if place else behind
    goes = _GOES.search(behind)
    heads = (line[: found.start()], behind[: goes.start()] if goes else "")
    return tuple(head for head in (each.strip(" ,:;-") for each in heads) if head)
