"""What the desk keeps of one person, for whoever asks what is known of them."""

from sqlalchemy import Connection, or_, select

from schedule_data.model.desk import Actor, Draft, Kind, Officer, Role
from schedule_data.model.traces import Traces
from schedule_data.store.audit import entry_from
from schedule_data.store.conversations import Who
from schedule_data.store.desk_tables import AuditRow, AuditThing, DraftRow, OfficerRow

MOST_ENTRIES = 1000


def traces_of(connection: Connection, who: Who) -> Traces:
    """All of it; of the audit the newest thousand entries."""
    actor = Actor(*who)
    role = select(OfficerRow.role, OfficerRow.name).where(
        OfficerRow.channel == actor.channel, OfficerRow.address == actor.address
    )
    officer = connection.execute(role).first()
    drafts = select(DraftRow.name, DraftRow.body, DraftRow.at).where(
        DraftRow.channel == actor.channel, DraftRow.address == actor.address
    )
    about = select(AuditThing.entry).where(
        AuditThing.kind == Kind.OFFICER.value, AuditThing.key == str(actor)
    )
    mine = (AuditRow.channel == actor.channel) & (AuditRow.address == actor.address)
    entries = (
        select(AuditRow.__table__)
        .where(or_(mine, AuditRow.number.in_(about)))
        .order_by(AuditRow.number.desc())
        .limit(MOST_ENTRIES)
    )
    return Traces(
        None if officer is None else Officer(actor, Role(officer.role), officer.name),
        tuple(Draft(actor, *row) for row in connection.execute(drafts)),
        tuple(map(entry_from, connection.execute(entries))),
    )
