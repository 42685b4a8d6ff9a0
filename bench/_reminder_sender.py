"""One round of sending in a process of its own: to be measured, and to be killed. Prints the
seconds of CPU time that it took.

Arguments: the Bot API's base URL, the database's URL, the rate, and a lease's length in seconds.
"""

import secrets
import sys
import time

from bench._reminding import parts_of
from bot import event_loop
from bot.channels.telegram.push import open_push
from bot.collector import calm_collector
from bot.outbox import Outbox
from bot.pacing import Lane
from bot.weather import Pauses
from schedule_data.store import open_store

TOKEN = "1234567:a-token-of-the-benchmark-alone"
PATIENCE_S = 60.0


async def main(base_url: str, database: str, rate: float, lease: float) -> None:
    pauses = Pauses(first=0.05, longest=0.5, lease=lease, beat=lease / 8, idle=lease)
    async with open_store(database) as store, open_push(TOKEN, base_url) as door:
        parts = parts_of(store, door, pauses=pauses, holder=secrets.token_hex(8), lane=Lane(rate))
        calm_collector()
        began = time.process_time()
        await Outbox(parts).drain(PATIENCE_S)
        print(time.process_time() - began)


if __name__ == "__main__":
    url, database, rate, lease = sys.argv[1:]
    event_loop.run(main(url, database, float(rate), float(lease)))
