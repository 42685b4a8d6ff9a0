"""Alembic's entrance: runs on the connection that it is handed, in the caller's transaction."""

from alembic import context

from schedule_data.store.reminder_tables import DeliveryRow

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=DeliveryRow.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
