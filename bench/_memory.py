"""How much memory this process has needed so far."""

import resource
from pathlib import Path

STATUS = Path("/proc/self/status")


def most_mib() -> float:
    """MiB at the most so far. Linux hands `ru_maxrss` on to a child, even through exec: a small
    process that a large one started would count as large. So its own file is asked.
    """
    if STATUS.exists():
        lines = STATUS.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
