"""The migrations that come with the package."""

import os
import re
from pathlib import Path

MIGRATIONS = Path(__file__).with_name("migrations")
_REVISION = re.compile(r"(\d{4})_\w+\.py")


def known_revisions() -> list[str]:
    """The migrations that come with the package, oldest first."""
    found = (_REVISION.fullmatch(name) for name in os.listdir(MIGRATIONS / "versions"))  # noqa: PTH208
    return sorted(match[1] for match in found if match)
