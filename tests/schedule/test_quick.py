"""Statements that are given to the driver itself write moments as all others do."""

from datetime import UTC, datetime

from sqlalchemy import create_engine, select

from schedule_data.store.quick import Quick
from schedule_data.store.tables import Moment


def test_a_moment_is_written_in_the_form_of_the_ledger():
    moment = datetime(2019, 11, 14, 9, tzinfo=UTC)
    with create_engine("sqlite://").connect() as connection:
        ((quick,),) = Quick("SELECT :at").run(connection, at=moment).fetchall()
        bound = Moment().dialect_impl(connection.dialect).bind_processor(connection.dialect)
        assert quick == bound(moment) == "2019-11-14 09:00:00.000000"
        assert connection.execute(select(1)).scalar() == 1
