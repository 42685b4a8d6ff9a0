"""What the person at the terminal did wrong, or what the machine lacks, as one line to read."""


class Mistake(Exception):  # noqa: N818 - it is the user's, not the program's, error
    """Told as one line; the command exits with `status`: 2 for a mistake in use, 1 for the rest."""

    def __init__(self, line: str, status: int = 2) -> None:
        super().__init__(line)
        self.status = status
