"""A server that is busy, silent, broken and gone, at random: nobody is lost silently, and a copy
comes only after an attempt of which nobody knew whether it arrived.
"""

import random
from collections import Counter

import pytest

from bench._reminding import FRIDAY, Door, counts, parts_of, people, send_all
from bot.channels.channel import Fate, Sent

PEOPLE = 250


class Fog(Door):
    """Decides each attempt by lot; an unknown one has arrived every other time."""

    def __init__(self, seed: int) -> None:
        super().__init__(self.lot)
        self.luck = random.Random(seed)
        self.got: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()
        self.gone: set[str] = set()

    def lot(self, address: str, _tried: int) -> Sent:
        if address in self.gone:
            return Sent(Fate.UNREACHABLE)
        (kind,) = self.luck.choices(
            ["busy", "silent", "gone", "not sent", "bug", "fine"], [5, 7, 2, 3, 1, 82]
        )
        match kind:
            case "busy":
                return Sent(Fate.BUSY, seconds=0.002)
            case "not sent":
                return Sent(Fate.NOT_SENT)
            case "gone":
                self.gone.add(address)
                return Sent(Fate.UNREACHABLE)
            case "fine":
                self.got[address] += 1
                return Sent(Fate.SENT)
        self.doubts[address] += 1
        self.got[address] += self.luck.random() < 0.5
        if kind == "bug":
            raise RuntimeError("a bug in a channel")
        return Sent(Fate.UNKNOWN)


@pytest.mark.parametrize("seed", range(3))
async def test_in_a_fog_of_faults_everybody_has_it_or_is_counted(store, seed):
    await store.reminders.subscriptions.save(people(PEOPLE))
    await store.reminders.campaigns.plan(FRIDAY)
    fog = Fog(seed)
    await send_all(parts_of(store, fog))
    how = await counts(store)
    assert sum(how.values()) == PEOPLE
    assert set(how) <= {"sent", "blocked", "unknown"}
    assert how["blocked"] == len(fog.gone)
    nobody = [str(1000 + n) for n in range(PEOPLE) if not fog.got[str(1000 + n)]]
    assert len(nobody) <= how["blocked"] + how.get("unknown", 0)
    assert max(fog.got.values()) <= 3
    assert {to for to, n in fog.got.items() if n > 1 + fog.doubts[to]} == set()
    assert max(fog.doubts.values()) <= 3
    assert how.get("unknown", 0) == sum(doubts == 3 for doubts in fog.doubts.values())
