"""`ptsp subscribers import` in a process of its own: prints its CPU seconds and its MiB as JSON.

Arguments: how many rows the file is to have.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench._memory import most_mib
from bench._reminding import people
from bot.cli import main
from bot.subscriber_file import COLUMNS, MORE_COLUMNS
from bot.subscriber_row import cells_of


def measure(count: int) -> dict[str, float]:
    """Make the file in another process, and take it in this one."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.csv"
        program = [sys.executable, "-m", "bench._reminder_import", str(count), str(file)]
        subprocess.run(program, check=True)
        os.environ["PTSP_DATABASE_URL"] = f"sqlite:///{folder}/ptsp.db"
        began = time.process_time()
        if main(["subscribers", "import", str(file)]) != 0:
            raise RuntimeError("it was not taken")
        return {"seconds": time.process_time() - began, "mib": most_mib()}


def make(count: int, path: Path) -> None:
    """A file of so many rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow((*COLUMNS, *MORE_COLUMNS))
        writer.writerows(map(cells_of, people(count)))


if __name__ == "__main__":
    count, *file = sys.argv[1:]
    if file:
        make(int(count), Path(file[0]))
    else:
        found = measure(int(count))
        print(json.dumps(found))
