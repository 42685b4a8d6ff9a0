"""The fake Bot API as a process: a line `COUNT CHATS` in gives its base URL, then the seconds from
the first update given to the last reply. Ends with its standard input, or after LONGEST_LIFE.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable

from bench._fake_bot_api import FakeBotApi
from bench._telegram_forms import TEXTS_OF_CITIZENS, question

LONGEST_LIFE = 600.0
LONGEST_ROUND = 120.0


async def _serve_bench(read: Callable[[], Awaitable[bytes]]) -> None:
    while line := await read():
        count, chats = map(int, line.split())
        fake = FakeBotApi(strict=False)
        await fake.start()
        fake.add(
            *(
                question(at + 1, 1000 + at % chats, TEXTS_OF_CITIZENS[at % len(TEXTS_OF_CITIZENS)])
                for at in range(count)
            )
        )
        print(fake.url, flush=True)
        print(await _seconds(fake, count), flush=True)
        await fake.stop()


async def _seconds(fake: FakeBotApi, count: int) -> float:
    await fake.until(lambda: fake.replies >= count, within=LONGEST_ROUND)
    return fake.last_reply - fake.first_given


async def _main() -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with asyncio.timeout(LONGEST_LIFE):
        await _serve_bench(reader.readline)


if __name__ == "__main__":
    asyncio.run(_main())
