"""One sender's loop: take messages, commit that they begin, send them, commit how they ended."""

import asyncio
import logging
from dataclasses import dataclass

from bot.channels.channel import Fate, Sent
from bot.fates import judge
from bot.intake import Intake
from bot.parts import Parts
from bot.stock import Held, Stock
from handlers.message import Outgoing
from handlers.remind import Verdict
from schedule_data.model.campaign import DeliveryState, Outcome
from schedule_data.model.errors import LedgerError

log = logging.getLogger("ptsp.outbox")

# One commit for what comes within so many seconds.
TOGETHER_S = 0.002
# What another process changed is read within a second.
REREAD_S = 0.05
_UNWANTED = {
    Verdict.SKIP: DeliveryState.SKIPPED,
    Verdict.EXPIRED: DeliveryState.EXPIRED,
}


@dataclass(frozen=True, slots=True)
class _Letter:
    held: Held
    outgoing: Outgoing


class Dispatcher:
    """Sends while it holds the lease. Everything that is begun was committed as such before, and
    at most `most_in_flight` messages are begun and not written as ended at any time.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._stock = Stock()
        self._ended: list[Outcome] = []
        self._flights: set[asyncio.Task[None]] = set()
        self._stirred = asyncio.Event()
        self._intake = Intake(parts, self._stock, self._stirred.set, self._unwritable)
        self._beaten = self._stepped = parts.lane.now()
        self._stopping = False
        self._held_up_since: float | None = None
        self.shut_out = ""
        self.problem = ""

    def wake(self) -> None:
        """There may be new messages."""
        self._intake.wake()
        self._stirred.set()

    def stop(self) -> None:
        """Begin nothing more; `run` returns when what was begun has ended and is written."""
        self._stopping = True
        self._stirred.set()

    @property
    def idle(self) -> bool:
        """Nothing is in hand, on its way, or known to wait."""
        return self._intake.idle and not (self._stock or self._flights or self._ended)

    @property
    def stuck_for(self) -> float:
        """Seconds for which nothing has got through although there was something to send."""
        since, now = self._held_up_since, self._parts.lane.now()
        held_up = 0.0 if since is None else now - since
        return max(held_up, self._parts.weather.bad_for)

    async def run(self, *, until_idle: bool) -> None:
        """Send until stopped, or with `until_idle` until nothing is left to do.

        Raises:
            LeaseLostError: another process sends now; nothing more was begun.
        """
        while not (until_idle and self.idle):
            if self._stopping and not (self._flights or self._ended):
                return
            if not self._stopping:
                self._intake.refill()
            await self._gather()
            letters = [] if self._stopping else await self._choose()
            if letters or self._ended:
                await self._step(letters)
            elif self._parts.lane.now() - self._beaten >= self._parts.weather.pauses.beat:
                await self._step([])
            else:
                await self._rest()

    async def leave(self) -> None:
        """Put what is in hand and not begun back in the line."""
        await self._intake.settle()
        back = [Outcome(held.claimed.key, DeliveryState.QUEUED) for held in self._stock.empty()]
        if back:
            await self._parts.messages.step(self._parts.clock(), (), back)

    async def abandon(self) -> None:
        """After the lease was lost: let what is on its way end, and write nothing."""
        self._intake.cancel()
        if self._flights:
            _, late = await asyncio.wait(self._flights, timeout=self._parts.weather.pauses.closing)
            for flight in late:
                flight.cancel()

    async def _gather(self) -> None:
        """Let a little come together: a commit costs the same for one message and for ten."""
        seconds = self._stepped + TOGETHER_S - self._parts.lane.now()
        if seconds > 0 and len(self._flights) < self._parts.most_in_flight // 2:
            await asyncio.sleep(seconds)

    async def _choose(self) -> list[_Letter]:
        """The messages that leave now, as they read at this moment."""
        parts = self._parts
        if parts.weather.wait or not self._stock:
            return []
        room = parts.lane.room(self._free)
        if not room:
            return []
        await parts.composer.refresh()
        letters: list[_Letter] = []
        while len(letters) < room:
            held = self._stock.take(parts.lane.now())
            if held is None:
                break
            letter = self._letter(held)
            if letter is not None:
                letters.append(letter)
        return letters

    @property
    def _free(self) -> int:
        """How many more may be on their way."""
        most = 1 if self._parts.weather.stormy else self._parts.most_in_flight
        return max(0, most - len(self._flights))

    def _letter(self, held: Held) -> _Letter | None:
        """The message as it is sent; None where it waits for its chat, or is not sent at all."""
        parts, claimed = self._parts, held.claimed
        wait = parts.lane.chat_wait(claimed.address)
        if wait:
            self._stock.later(held, parts.lane.now() + wait)
            return None
        if not claimed.reachable:
            self._end(Outcome(claimed.key, DeliveryState.FAILED, "blocked"))
            return None
        try:
            reminder = parts.composer.reminder(claimed)
        except Exception:
            log.exception("a reminder of %s could not be composed", claimed.campaign.slot)
            self._end(Outcome(claimed.key, DeliveryState.FAILED, "broken"))
            return None
        if reminder.outgoing is None:
            self._end(Outcome(claimed.key, _UNWANTED[reminder.verdict]))
            return None
        return _Letter(held, reminder.outgoing)

    async def _step(self, letters: list[_Letter]) -> None:
        """One commit, then the requests of what it says has begun."""
        parts, ended = self._parts, self._ended
        self._ended, self._stepped = [], parts.lane.now()
        try:
            keys = [each.held.claimed.key for each in letters]
            begun = await parts.messages.step(parts.clock(), keys, ended, parts.composer.version)
        except LedgerError as problem:
            self._ended = [*ended, *self._ended]
            self._stock.back([each.held for each in letters])
            await self._unwritable("nothing is sent, it could not be written first", problem)
            return
        self._beaten = parts.lane.now()
        parts.count(ended)
        if begun is None:
            # Somebody has just changed the schedule: what was composed may not be true any more.
            self._stock.back([each.held for each in letters])
            await self._not_now("the schedule is read again")
            return
        self._held_up_since = None
        for letter in letters:
            if letter.held.claimed.key in begun:
                self._fly(letter)
            else:  # stopped, paused or deleted since it was taken
                self._ended.append(Outcome(letter.held.claimed.key, DeliveryState.QUEUED))

    async def _unwritable(self, what: str, problem: LedgerError) -> None:
        log.error("%s: %s", what, problem)
        await self._not_now(str(problem), self._parts.weather.pauses.first)

    async def _not_now(self, why: str, seconds: float = REREAD_S) -> None:
        self.problem = why
        if self._held_up_since is None:
            self._held_up_since = self._parts.lane.now()
        await asyncio.sleep(seconds)

    def _fly(self, letter: _Letter) -> None:
        number = self._parts.lane.leave(letter.held.claimed.address)
        flight = asyncio.create_task(self._send(letter, number))
        self._flights.add(flight)
        flight.add_done_callback(self._flights.discard)

    async def _send(self, letter: _Letter, number: int) -> None:
        parts, held = self._parts, letter.held
        claimed, left = held.claimed, parts.lane.now()
        try:
            sent = await parts.door.send(claimed.address, letter.outgoing, silent=claimed.silent)
        except Exception:
            log.exception("a channel failed to send")
            sent = Sent(Fate.UNKNOWN)
        if sent.fate is not Fate.UNKNOWN:
            parts.lane.answered(number, parts.lane.now() - left)
        self._feel(sent)
        verdict = judge(held, sent)
        if verdict.again is not None and verdict.at_once:
            self._stock.back([verdict.again])
        elif verdict.again is not None:
            pause = parts.weather.pause(verdict.again.failures)
            self._stock.later(verdict.again, parts.lane.now() + pause)
        self._end(verdict.outcome)

    def _feel(self, sent: Sent) -> None:
        weather = self._parts.weather
        match sent.fate:
            case Fate.BUSY:
                self._parts.lane.rest(sent.seconds)
            case Fate.NOT_SENT | Fate.UNKNOWN | Fate.SHUT_OUT:
                weather.trouble()
                self.problem = sent.detail or sent.fate
                self.shut_out = self.problem if sent.fate is Fate.SHUT_OUT else ""
                log.info("a message did not get through: %s %s", sent.fate, sent.detail)
            case _:
                weather.fine()

    def _end(self, outcome: Outcome) -> None:
        self._ended.append(outcome)
        self._stirred.set()

    async def _rest(self) -> None:
        """Until something happens, or may happen by itself."""
        parts, now = self._parts, self._parts.lane.now()
        seconds = parts.weather.pauses.beat
        moment = now if self._stock.ready else self._stock.next_moment()
        if moment is not None and self._free and not self._stopping:
            seconds = min(seconds, max(moment - now, parts.lane.wait(), parts.weather.wait))
        timer = asyncio.get_running_loop().call_later(seconds, self._stirred.set)
        await self._stirred.wait()
        self._stirred.clear()
        timer.cancel()
