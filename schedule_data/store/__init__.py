"""The database behind the schedule and the conversations. `bot.wiring` alone imports it."""

from schedule_data.store.backup import backup
from schedule_data.store.errors import StoreError
from schedule_data.store.inbox import Inbox
from schedule_data.store.office import Office
from schedule_data.store.schema import SchemaState, schema_state, upgrade
from schedule_data.store.store import Store, open_store
from schedule_data.store.unit import UnitOfWork

__all__ = [
    "Inbox",
    "Office",
    "SchemaState",
    "Store",
    "StoreError",
    "UnitOfWork",
    "backup",
    "open_store",
    "schema_state",
    "upgrade",
]
