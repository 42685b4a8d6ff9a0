"""What the desk keeps of a person who is, was, or tried to be an officer."""

from dataclasses import dataclass

from schedule_data.model.desk import AuditEntry, Draft, Officer


@dataclass(frozen=True, slots=True)
class Traces:
    """`entries` are what the person did at the desk and what was done with their role, newest
    first; of a citizen who never came near it all is empty.
    """

    officer: Officer | None = None
    drafts: tuple[Draft, ...] = ()
    entries: tuple[AuditEntry, ...] = ()
