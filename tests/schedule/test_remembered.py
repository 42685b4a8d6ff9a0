"""A question comes back from the database as it went in, whatever it is made of."""

from dataclasses import fields
from datetime import date, time

from schedule_data.model.query import DaySpan, Query
from schedule_data.store.remembered import query_from_text, query_to_text


def test_every_part_of_a_question_is_remembered():
    query = Query(
        when=DaySpan(date(2019, 11, 16), date(2019, 11, 17)),
        at=time(9),
        regions=frozenset(("jakarta-barat",)),
        places=frozenset(("mkg-3",)),
        services=frozenset(("usaha",)),
        kinds=frozenset(("mall",)),
        but=frozenset(("blok-m-square",)),
    )
    assert all(getattr(query, each.name) for each in fields(Query))
    assert query_from_text(query_to_text(query)) == query
