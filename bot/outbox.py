"""A bot's outbox: one process at a time sends; another one waits, and takes over when it dies."""

import asyncio
import logging
from contextlib import suppress

from bot.dispatch import Dispatcher
from bot.parts import Parts
from schedule_data.model.errors import LeaseLostError, LedgerError

log = logging.getLogger("ptsp.outbox")

LOOKS_A_LEASE = 20
"""How often the sender's beat is looked at while its lease would lapse."""


class StuckError(Exception):
    """Nothing gets through; what is left stays queued."""


class Outbox:
    """Sends what is queued for one bot."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._dispatcher: Dispatcher | None = None

    def wake(self) -> None:
        """There may be new messages."""
        if self._dispatcher is not None:
            self._dispatcher.wake()

    async def run(self) -> None:
        """Send until cancelled; then what is on its way ends, within seconds."""
        while True:
            try:
                await self._take_over()
                await self._hold(until_idle=False)
            except (LeaseLostError, LedgerError) as problem:
                log.warning("sending begins anew: %s", problem)
                await asyncio.sleep(self._parts.weather.pauses.first)
            except Exception:
                log.exception("sending failed and begins anew")
                await asyncio.sleep(self._parts.weather.pauses.longest)

    async def drain(self, patience: float) -> None:
        """Send until nothing is left, be it that another process sends it.

        Raises:
            StuckError: nothing got through for `patience` seconds.
            LedgerError: the database cannot be used.
        """
        work = asyncio.create_task(self._drain(patience), name="outbox-drain")
        try:
            while not work.done():
                await asyncio.wait({work}, timeout=self._parts.weather.pauses.beat)
                self._check(patience)
            work.result()
        finally:
            work.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await work

    def _check(self, patience: float) -> None:
        dispatcher = self._dispatcher
        if dispatcher is None:
            return
        if dispatcher.shut_out:
            raise StuckError(f"{self._parts.door.name} refuses the bot: {dispatcher.shut_out}")
        if dispatcher.stuck_for > patience:
            raise StuckError(f"nothing got through for {patience:.0f} s: {dispatcher.problem}")

    async def _drain(self, patience: float) -> None:
        while await self._left():
            if await self._take_over(patience):
                with suppress(LeaseLostError):
                    await self._hold(until_idle=True)

    async def _left(self) -> int:
        return await self._parts.messages.left(self._parts.clock())

    async def _take_over(self, patience: float | None = None) -> bool:
        """Become the sender: at once where there is none, else once its beat has stopped for as
        long as a lease lasts. With `patience`: False when another sender has left nothing to do,
        and StuckError when that one sends nothing for so many seconds.
        """
        lease, pauses, now = (
            self._parts.messages.lease,
            self._parts.weather.pauses,
            self._parts.lane.now,
        )
        seen, beaten = await lease.look(), now()
        left, moved = 0, now()
        while True:
            lapsed = seen.holder is None or now() - beaten >= pauses.lease
            if lapsed and await lease.take(seen):
                return True
            await asyncio.sleep(pauses.lease / LOOKS_A_LEASE)
            before, seen = seen, await lease.look()
            beaten = now() if seen != before else beaten
            if patience is None:
                continue
            left_before, left = left, await self._left()
            moved = now() if left != left_before else moved
            if not left:
                return False
            if now() - moved > patience:
                raise StuckError(
                    f"another process sends, and nothing has gone for {patience:.0f} s"
                )

    async def _hold(self, *, until_idle: bool) -> None:
        """Send as the one sender; when this ends, so does the lease."""
        dispatcher = self._dispatcher = Dispatcher(self._parts)
        polling = asyncio.create_task(self._poll(dispatcher), name="outbox-poll")
        try:
            await self._parts.messages.recover()
            await _to_its_end(dispatcher, self._parts, until_idle=until_idle)
        except Exception:
            await dispatcher.abandon()
            raise
        finally:
            polling.cancel()
            self._dispatcher = None
        await dispatcher.leave()
        await self._parts.messages.lease.release()

    async def _poll(self, dispatcher: Dispatcher) -> None:
        """Others plan too: look now and then whether there is something new."""
        while True:
            await asyncio.sleep(self._parts.weather.pauses.idle)
            dispatcher.wake()


async def _to_its_end(dispatcher: Dispatcher, parts: Parts, *, until_idle: bool) -> None:
    """Run it; when we are cancelled, what is on its way is still written, and the lease let go."""
    work = asyncio.create_task(dispatcher.run(until_idle=until_idle), name="outbox-dispatch")
    try:
        await asyncio.shield(work)
    except asyncio.CancelledError:
        dispatcher.stop()
        await asyncio.wait({work}, timeout=parts.weather.pauses.closing)
        if not work.done():
            work.cancel()
        with suppress(Exception):
            await dispatcher.leave()
            await parts.messages.lease.release()
        raise
