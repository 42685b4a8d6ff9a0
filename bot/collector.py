"""Python's look-out for garbage, for a process that lives longer than one question."""

import gc


def calm_collector() -> None:
    """Spend less on looking for garbage: what is loaded by now stays, and to look through it would
    halt all answers for 70 ms; an answer's own garbage is nearly all freed without the collector.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
