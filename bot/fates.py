"""From what a channel tells of one attempt to what is written of the message, and what follows."""

from dataclasses import dataclass, replace

from bot.channels.channel import Fate, Sent
from bot.stock import Held
from schedule_data.model.campaign import MOST_ATTEMPTS, DeliveryState, Outcome

BLOCKED = "blocked"
REFUSED = "refused"
MOST_MOVES = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is written; `again` is the message for another attempt, None where it is over.

    `at_once`: that attempt need not wait.
    """

    outcome: Outcome
    again: Held | None = None
    at_once: bool = False


def judge(held: Held, sent: Sent) -> Verdict:
    """The state of the message after one attempt. `held.claimed.attempts` counts those before."""
    claimed = held.claimed
    done = claimed.attempts + 1
    failed_again = replace(held, failures=held.failures + 1)
    nothing_done = Outcome(claimed.key, DeliveryState.CLAIMED, arrived=False)
    match sent.fate:
        case Fate.SENT:
            return Verdict(Outcome(claimed.key, DeliveryState.SENT))
        case Fate.BUSY:
            return Verdict(nothing_done, held, at_once=True)
        case Fate.NOT_SENT | Fate.SHUT_OUT:
            return Verdict(nothing_done, failed_again)
        case Fate.UNKNOWN if done >= MOST_ATTEMPTS:
            return Verdict(Outcome(claimed.key, DeliveryState.UNKNOWN))
        case Fate.UNKNOWN:
            tried = replace(failed_again, claimed=replace(claimed, attempts=done))
            return Verdict(Outcome(claimed.key, DeliveryState.CLAIMED), tried)
        case Fate.UNREACHABLE:
            return Verdict(
                Outcome(claimed.key, DeliveryState.FAILED, BLOCKED, arrived=False, unreachable=True)
            )
        case Fate.MOVED if sent.address and held.failures < MOST_MOVES:
            moved = replace(failed_again, claimed=replace(claimed, address=sent.address))
            return Verdict(replace(nothing_done, moved_to=sent.address), moved, at_once=True)
        case Fate.MOVED | Fate.REFUSED:
            return Verdict(Outcome(claimed.key, DeliveryState.FAILED, REFUSED, arrived=False))
