"""What a benchmark says of a process's memory is that process's own."""

import subprocess
import sys

SMALL = [sys.executable, "-c", "from bench._memory import most_mib; print(most_mib())"]
MIB = 1 << 20


def test_a_small_process_that_a_large_one_starts_counts_as_small():
    held = bytearray(150 * MIB)
    held[::4096] = b"x" * len(range(0, len(held), 4096))
    done = subprocess.run(SMALL, capture_output=True, text=True, check=True)
    assert 1 < float(done.stdout) < 100
