"""Takes messages that wait, ahead of their turn and beside the sending."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.parts import Parts
from bot.stock import Held, Stock
from schedule_data.model.errors import LeaseLostError, LedgerError

log = logging.getLogger("ptsp.outbox")


class Intake:
    """Fills `stock` while there may be more. `stirred` is called when something was taken, or
    nothing was; `refused` when the database cannot be written.
    """

    def __init__(
        self,
        parts: Parts,
        stock: Stock,
        stirred: Callable[[], None],
        refused: Callable[[str, LedgerError], Awaitable[None]],
    ) -> None:
        self._parts = parts
        self._stock = stock
        self._stirred = stirred
        self._refused = refused
        self._claiming: asyncio.Task[None] | None = None
        self._more = True

    @property
    def idle(self) -> bool:
        """Nothing is being taken, nor known to wait."""
        return self._claiming is None and not self._more

    def wake(self) -> None:
        """There may be new messages."""
        self._more = True

    def refill(self) -> None:
        """Take some more where few are left."""
        low = self._stock.ready < self._parts.batch // 2
        if self._claiming is None and self._more and low:
            self._claiming = asyncio.create_task(self._claim(), name="outbox-claim")

    async def settle(self) -> None:
        """Wait until what is being taken is in the stock."""
        if self._claiming is not None:
            with suppress(Exception):
                await self._claiming

    def cancel(self) -> None:
        """Take nothing more."""
        if self._claiming is not None:
            self._claiming.cancel()

    async def _claim(self) -> None:
        try:
            most = self._parts.batch
            claimed = await self._parts.messages.claim(self._parts.clock(), most)
            self._stock.add(*map(Held, claimed))
            self._more = len(claimed) == most
        except LeaseLostError:
            self._more = False  # the next step finds it out
        except LedgerError as problem:
            await self._refused("no messages can be taken", problem)
        except Exception:
            log.exception("taking messages failed")
            await asyncio.sleep(self._parts.weather.pauses.first)
        finally:
            self._claiming = None
            self._stirred()
