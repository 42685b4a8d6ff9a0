"""From the desk's facts to sentences: what an officer is answered."""

from collections.abc import Callable, Iterator
from typing import Any

from handlers.message import Attachment, Outgoing, Paragraph
from handlers.speech import (
    admin_lists,
    admin_preview,
    admin_questions,
    admin_records,
    admin_sayings,
)
from handlers.speech.admin_buttons import choices
from handlers.speech.admin_facts import (
    Asked,
    Clashed,
    DeskHelp,
    DeskReply,
    DeskSaid,
    Preview,
    Proposal,
    ServicesAsked,
)
from handlers.speech.admin_list_facts import EventCard, EventList, VenueCard, VenueChoice, VenueList
from handlers.speech.admin_record_facts import AuditList, ImportTold, OfficerList, YearTold
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language

_TELL: dict[type, Callable[[Any, Tongue], Iterator[Paragraph]]] = {
    Preview: admin_preview.preview,
    Proposal: admin_preview.proposal,
    Clashed: admin_preview.clashed,
    Asked: admin_questions.asked,
    ServicesAsked: admin_questions.services,
    DeskSaid: admin_sayings.said,
    DeskHelp: admin_sayings.duties,
    EventList: admin_lists.events,
    EventCard: admin_lists.event,
    VenueList: admin_lists.venues,
    VenueCard: admin_lists.venue,
    VenueChoice: admin_records.to_confirm,
    AuditList: admin_records.audit,
    OfficerList: admin_records.officers,
    YearTold: admin_records.year,
    ImportTold: admin_records.imported,
}


def phrase_desk(
    reply: DeskReply,
    language: Language,
    *,
    replaces: bool = False,
    attachment: Attachment | None = None,
) -> Outgoing:
    """The desk's answer in `language`."""
    t = tongue(language)
    return Outgoing(
        paragraphs=tuple(_TELL[type(reply)](reply, t)),
        language=language,
        choices=choices(reply.buttons, t, first=len(reply.picks) + 1),
        replaces=replaces,
        attachment=attachment,
    )


def offered_by_desk(reply: DeskReply) -> tuple[str, ...]:
    """The tokens that the words "1", "2", ... pick after this answer."""
    return (*reply.picks, *(button.token for row in reply.buttons for button in row))
