"""Who was told what they ask no more: read when a sitting changes, and when somebody asks."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from schedule_data.model.campaign import AskedBefore, DeliveryState
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Asked
from schedule_data.store.remembered import query_from_text
from schedule_data.store.reminder_tables import AskedBeforeRow, CampaignRow, DeliveryRow

MAY_HAVE_ARRIVED = and_(DeliveryRow.attempts > 0, DeliveryRow.state != DeliveryState.FAILED.value)
"""The condition of a delivery that its reader may have read."""


def told_before(*columns: Any) -> Select[Any]:
    """Those columns of what may have arrived."""
    return (
        select(*columns)
        .select_from(AskedBeforeRow)
        .join(CampaignRow, CampaignRow.id == AskedBeforeRow.campaign)
        .join(
            DeliveryRow,
            and_(
                DeliveryRow.campaign == AskedBeforeRow.campaign,
                DeliveryRow.subscriber == AskedBeforeRow.subscriber,
            ),
        )
        .where(MAY_HAVE_ARRIVED)
    )


def asked_of_told_days(
    connection: Connection, after: int, last: int
) -> Iterator[tuple[int, Asked, bool]]:
    """What the subscribers beyond the number `after` up to `last` asked before, each question with
    the days that its answer was about, and whether they want to be told of those without a sound.
    """
    stretch = told_before(
        AskedBeforeRow.subscriber,
        AskedBeforeRow.query,
        AskedBeforeRow.silent,
        CampaignRow.slot,
        CampaignRow.day,
    ).where(AskedBeforeRow.subscriber > after, AskedBeforeRow.subscriber <= last)
    for subscriber, text, silent, slot, day in connection.execute(stretch):
        query = query_from_text(text)
        if query is not None:
            of_days = replace(query, when=Slot.parse(slot).days(day))
            yield subscriber, Asked(of_days), silent


def asked_before(connection: Connection, subscriber: int) -> dict[int, tuple[AskedBefore, ...]]:
    """What a person was told that they have changed since, by campaign."""
    found: dict[int, tuple[AskedBefore, ...]] = {}
    mine = select(AskedBeforeRow.__table__).where(AskedBeforeRow.subscriber == subscriber)
    for row in connection.execute(mine.order_by(AskedBeforeRow.query)):
        query = query_from_text(row.query)
        if query is not None:
            one = AskedBefore(query, row.silent, row.until)
            found[row.campaign] = (*found.get(row.campaign, ()), one)
    return found
