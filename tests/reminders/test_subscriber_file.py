"""A file of subscriptions: all of it is taken or none, and every row that is wrong says why."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import subscriber_file
from bot.subscriber_file import COLUMNS, MORE_COLUMNS, read, write
from schedule_data.model.query import Query
from schedule_data.model.slot import WEEKDAYS, Slot
from schedule_data.model.subscription import Subscription
from schedule_data.snapshot import packaged_snapshot

SNAPSHOT = packaged_snapshot()
HEAD = ",".join(COLUMNS)


@pytest.fixture
def reading(tmp_path: Path):
    def of(text: str | bytes):
        path = tmp_path / "people.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        found = read(path, SNAPSHOT)
        return SimpleNamespace(
            subscriptions=[] if found.problems else list(found.subscriptions()),
            problems=found.problems,
            count=found.count,
        )

    return of


def test_a_row_is_a_subscription(reading):
    found = reading(
        f"{HEAD}\ntelegram,1001,en,jakarta-timur; jakarta-barat,usaha,mkg-3,fri 16:00\n"
    )
    assert found.problems == []
    assert found.subscriptions == [
        Subscription(
            "telegram",
            "1001",
            Query(
                regions=frozenset({"jakarta-timur", "jakarta-barat"}),
                services=frozenset({"usaha"}),
                places=frozenset({"mkg-3"}),
            ),
            Slot.parse("fri 16:00"),
            "en",
        )
    ]


def test_empty_cells_mean_all_and_the_columns_may_stand_in_any_order(reading):
    found = reading(
        "\ufeffslot,silent,channel,address,language,regions,services,places,kinds,paused,when_empty\r\n"
        "daily 07:00,ya,Telegram,-100123,,,,,mall,0,no\r\n\r\n"
    )
    assert found.problems == []
    assert found.subscriptions == [
        Subscription(
            "telegram",
            "-100123",
            Query(kinds=frozenset({"mall"})),
            Slot.parse("daily 07:00"),
            silent=True,
            when_empty=False,
        )
    ]


def test_what_was_left_out_is_read_by_the_names_that_people_read(reading):
    found = reading(f"{HEAD},left_out\ntelegram,1,id,,,,fri 16:00,MKG-3;bella terra\n")
    assert found.problems == []
    assert found.subscriptions[0].query.but == {"mkg-3", "bella-terra"}
    assert "left_out: 'mars' is not known" in str(
        reading(f"{HEAD},left_out\ntelegram,1,id,,,,fri 16:00,mars\n").problems
    )


def test_names_that_people_read_are_taken_too(reading):
    found = reading(f"{HEAD}\ntelegram,1,id,Jakarta Timur;EAST JAKARTA,,,fri 16:00\n")
    assert found.subscriptions[0].query.regions == {"jakarta-timur"}


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("web,1,id,,,,fri 16:00", "2: channel: web cannot be written to"),
        ("fax,1,id,,,,fri 16:00", "2: channel: 'fax' is none"),
        (",1,id,,,,fri 16:00", "2: channel: an empty cell is none"),
        ("telegram,abc,id,,,,fri 16:00", "2: address: 'abc' is none"),
        ("telegram,१२३,id,,,,fri 16:00", "2: address: "),
        ("telegram,,id,,,,fri 16:00", "2: address: an empty cell"),
        ("telegram,1,fr,,,,fri 16:00", "2: language: 'fr' is not spoken"),
        ("telegram,1,id,mars,,,fri 16:00", "2: regions: 'mars' is not known"),
        ("telegram,1,id,,,mars,fri 16:00", "2: places: 'mars' is not known"),
        ("telegram,1,id,,,,", "2: '' is no slot"),
        ("telegram,1,id,,,,fri 25:00", "2: 'fri 25:00' is no slot"),
        ("telegram,1,id,,,,fri 16:00,more", "2: there are more cells than columns"),
        ('telegram,1,id,"unclosed,,,fri 16:00', "this is no CSV"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(reading, row, problem):
    found = reading(f"{HEAD}\n{row}\n")
    assert any(problem in each for each in found.problems), found.problems


def test_every_row_that_is_wrong_is_told_not_only_the_first(reading):
    found = reading(
        f"{HEAD}\ntelegram,x,id,,,,fri 16:00\ntelegram,1,id,,,,fri 16:00\nfax,1,id,,,,y\n"
    )
    assert [each.split(":")[0] for each in found.problems] == ["2", "4"]


def test_one_person_with_two_languages_is_a_contradiction(reading):
    rows = "telegram,1,id,,,,fri 16:00\ntelegram,1,en,,,,daily 07:00"
    assert reading(f"{HEAD}\n{rows}\n").problems == [
        "3: language: line 2 says id for the same person"
    ]


def test_the_same_row_twice_is_one(reading):
    row = "telegram,1,id,,,,fri 16:00"
    found = reading(f"{HEAD}\n{row}\n{row}\n")
    assert (len(found.subscriptions), found.problems) == (1, [])


def test_the_same_question_with_other_wishes_is_a_contradiction(reading):
    head = f"{HEAD},silent"
    row = "telegram,1,id,,,,fri 16:00"
    assert "line 2 says otherwise" in reading(f"{head}\n{row},yes\n{row},no\n").problems[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "missing: channel"),
        ("channel,address\n", "missing: language"),
        (f"{HEAD},password\n", "no column 'password'"),
        (f"{HEAD},slot\n", "named twice"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_a_file_that_is_something_else_is_refused_in_one_line(reading, text, problem):
    found = reading(text)
    assert len(found.problems) == 1
    assert problem in found.problems[0]


def test_a_file_that_is_too_large_is_not_read(reading, monkeypatch):
    monkeypatch.setattr(subscriber_file, "LARGEST_BYTES", 10)
    assert "larger than" in reading(f"{HEAD}\n").problems[0]


def test_a_file_full_of_mistakes_is_not_read_to_its_end(reading):
    found = reading(f"{HEAD}\n" + "fax,1,id,,,,x\n" * 3000)
    assert len(found.problems) == subscriber_file.MOST_PROBLEMS


subscriptions = st.builds(
    Subscription,
    st.just("telegram"),
    st.integers(1, 10**15).map(str),
    st.builds(
        Query,
        regions=st.frozensets(st.sampled_from(sorted(SNAPSHOT.regions)), max_size=3),
        services=st.frozensets(st.sampled_from(sorted(SNAPSHOT.services)), max_size=2),
        places=st.frozensets(st.sampled_from(sorted(SNAPSHOT.venues)), max_size=2),
        kinds=st.frozensets(st.sampled_from(["mall", "park"]), max_size=2),
        but=st.frozensets(st.sampled_from(sorted(SNAPSHOT.venues)), max_size=3),
    ),
    st.sampled_from([*(f"{day} 16:00" for day in WEEKDAYS), "daily 07:00"]).map(Slot.parse),
    st.sampled_from(["id", "en"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(subscriptions, max_size=8, unique_by=lambda each: each.address))
async def test_what_is_written_is_read_back_the_same(reading, everybody):
    async def all_of_them():
        for each in everybody:
            yield each

    file = StringIO()
    assert await write(all_of_them(), file) == len(everybody)
    found = reading(file.getvalue())
    assert (found.subscriptions, found.problems) == (everybody, [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=13), max_size=6))
def test_whatever_stands_in_it_is_taken_or_explained(reading, rows):
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow((*COLUMNS, *MORE_COLUMNS))
    writer.writerows(rows)
    found = reading(file.getvalue().encode("utf-8", "surrogatepass"))
    assert all(isinstance(each, Subscription) for each in found.subscriptions)
    assert len(found.subscriptions) + len(found.problems) <= len(rows) + 1


def test_a_line_break_inside_of_a_cell_does_not_confuse_the_numbers(reading):
    text = f'{HEAD}\ntelegram,1,id,"jakarta-timur;\njakarta-barat",,,fri 16:00\nfax,1,id,,,,x\n'
    assert reading(text).problems[0].startswith("4: ")


def test_since_is_not_in_the_file_for_who_is_imported_always_was_there(reading):
    found = reading(f"{HEAD}\ntelegram,1,id,,,,fri 16:00\n")
    assert found.subscriptions == [replace(found.subscriptions[0], since=None)]


def test_a_file_that_changes_while_it_is_taken_is_not_taken_by_halves(tmp_path):
    path = tmp_path / "people.csv"
    row = "telegram,{},id,,,,fri 16:00\n"
    path.write_text(HEAD + "\n" + row.format(1) + row.format(2))
    as_many = row.format(1) + row.format(3)
    for later in (row.format(1), row.format(1) * 3, as_many, row.format("x") * 2, "", None):
        found = read(path, SNAPSHOT)
        assert (found.count, found.problems) == (2, [])
        if later is None:
            path.unlink()
        else:
            path.write_text(f"{HEAD}\n{later}")
        with pytest.raises(subscriber_file.ChangedMeanwhileError):
            list(found.subscriptions())
        path.write_text(HEAD + "\n" + row.format(1) + row.format(2))


def test_each_row_is_counted_while_it_is_looked_at(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(HEAD + "\n" + "telegram,1,id,,,,fri 16:00\n" * 3)
    seen = []
    found = read(path, SNAPSHOT, lambda: seen.append(1))
    assert (len(seen), found.count) == (3, 1)
