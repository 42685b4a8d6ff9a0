"""`ptsp run` as a process of its own, for tests and benchmarks: started, asked, stopped."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-m", "bot", "run")
THURSDAY = "2019-11-14T09:00:00+07:00"


def free_port() -> int:
    """A port of loopback on which nobody listens just now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@dataclass
class Running:
    """A started `ptsp run`. Its log is the file `log`."""

    process: "subprocess.Popen[bytes]"
    port: int
    database: Path
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text of a page."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=10) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def until_ready(self, within: float = 30.0) -> "Running":
        """Return once it answers; its log is in the error where it does not, in seconds."""
        end = time.monotonic() + within
        while self.process.poll() is None and time.monotonic() < end:
            try:
                if self.get("/readyz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"ptsp run did not start: {self.log.read_text()[-2000:]}")

    def stop(self, within: float = 15.0) -> int:
        """SIGTERM, and the status that it ends with."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(within)


@contextmanager
def running(
    database: Path,
    *,
    port: int = 0,
    now: str = THURSDAY,
    command: Sequence[str] = COMMAND,
    **env: str,
) -> Iterator[Running]:
    """`ptsp run` on `database` and a free port; killed at the end where it still runs."""
    port = port or free_port()
    log = database.with_name(f"run-{port}-{time.monotonic_ns()}.log")
    settings = {
        "PTSP_DATABASE_URL": f"sqlite:///{database}",
        "PTSP_WEB_PORT": str(port),
        "PTSP_NOW": now,
        **env,
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PTSP_")}
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            env=inherited | settings,
            cwd=database.parent,
            stdout=said,
            stderr=said,
        )
    try:
        yield Running(process, port, database, log)
    finally:
        process.kill()
        process.wait()
