"""Work for the group writer that is done payload by payload."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.store.writer import Handler

Payload = TypeVar("Payload")
Result = TypeVar("Result")


def alone(
    work: Callable[[AsyncConnection, Payload], Awaitable[Result]],
) -> Handler[Payload, Result]:
    """`work` as a handler of the group writer. Make it once: a group is gathered by handler."""

    async def handler(connection: AsyncConnection, payloads: Sequence[Payload]) -> Sequence[Result]:
        return [await work(connection, payload) for payload in payloads]

    return handler
