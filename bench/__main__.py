"""`python -m bench [TOPIC ...]`: run the benchmarks, print the table, exit 1 on a bound not met."""

import importlib
import pkgutil
import sys

import bench
from bench.row import Row


def topics() -> list[str]:
    """The modules of this folder that have a `rows()`; a name with _ is a tool of theirs."""
    names = (module.name for module in pkgutil.iter_modules(bench.__path__))
    return sorted(name for name in names if not name.startswith("_") and name != "row")


def show(row: Row) -> str:
    """One printed line."""
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} x"
    bound = "" if row.bound is None else f"[{row.wanted} {row.bound:g}]"
    verdict = "" if row.bound is None else ("MET" if row.met else "NOT MET")
    return f"{row.subject:<58} | {row.ours:>22} | {row.peer:>34} | {ratio:>9} {bound:<16} {verdict}"


def main(wanted: list[str]) -> int:
    """Run the topics named, or all."""
    all_met = True
    for topic in wanted or topics():
        for row in importlib.import_module(f"bench.{topic}").rows():
            print(show(row), flush=True)
            all_met = all_met and row.met
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
