"""What is served at a desk: five services and their permits."""

from dataclasses import dataclass
from enum import StrEnum

from schedule_data.model.text import Bilingual


class PermitStatus(StrEnum):
    """Whether a permit can still be applied for."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    PARTLY_SUPERSEDED = "partly-superseded"
    ABOLISHED = "abolished"


@dataclass(frozen=True, slots=True)
class Permit:
    """One permit: its code (IMB), names and chat spellings, and what took its place (`by`: PBG).

    `exact` spellings are short or near a common word and are never matched fuzzily. `sure` is
    False where the fact wants checking before it is told as certain. `bare` is a spelling that is
    chat for something else ("sip" is OK) and names the permit only right after one of `bare_after`.
    """

    code: str
    name: Bilingual
    spellings: tuple[str, ...]
    exact: bool
    status: PermitStatus
    by: str | None = None
    since: str | None = None
    sure: bool = True
    about: Bilingual | None = None
    requirements: Bilingual | None = None
    fee: Bilingual | None = None
    page: str | None = None
    bare: str | None = None
    bare_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A group of permits as citizens name it: usaha, bangunan, tata-ruang, praktik, makam."""

    slug: str
    name: Bilingual
    spellings: tuple[str, ...]
    permits: tuple[Permit, ...]
