"""`ptsp expand`: recurrences as a batch, whatever comes in."""

import argparse
import io
import json
import sys
import time
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.expand import LONGEST_LINE, configure, expand, lines, run

NOVEMBER = ["2019-11-01", "2019-11-30"]


def asked(**request):
    given_ = {"id": "r", "dtstart": "2019-11-07", "window": NOVEMBER, **request}
    return expand(json.dumps(given_).encode())


def batch(monkeypatch, text: bytes) -> list:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))
    monkeypatch.setattr(sys, "stdout", out)
    assert run(argparse.Namespace(), None) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_example_of_the_manual_comes_out_as_printed():
    answer = asked(rrule="FREQ=WEEKLY;BYDAY=TH", exdate=["2019-11-14"], rdate=[])
    assert answer == {"id": "r", "dates": ["2019-11-07", "2019-11-21", "2019-11-28"]}


def test_working_days_leave_out_weekends_holidays_and_cuti_bersama_but_no_extra_day():
    answer = asked(
        dtstart="2019-12-20",
        rrule="FREQ=DAILY",
        working_days=True,
        rdate=["2019-12-29"],
        window=["2019-12-20", "2020-01-02"],
    )
    days = [each[-2:] for each in answer["dates"]]
    assert days == ["20", "23", "26", "27", "29", "30", "31", "02"]


def test_without_a_rule_it_is_the_first_day_or_the_days_that_are_listed():
    assert asked()["dates"] == ["2019-11-07"]
    assert asked(rdate=["2019-11-20", "2019-11-10", "2019-11-20"])["dates"] == [
        "2019-11-10",
        "2019-11-20",
    ]


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ({"rrule": "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"}, "BYMONTH"),
        ({"rrule": "FREQ=DAILY;INTERVAL=7;BYDAY=MO"}, "never happens"),
        ({"rrule": 7}, "rrule is not text"),
        ({"rrule": ["FREQ=DAILY"]}, "rrule is not text"),
        ({"dtstart": None}, "dtstart wants a day"),
        ({"dtstart": "7 November 2019"}, "dtstart wants a day"),
        ({"dtstart": "20191107"}, "dtstart wants a day"),
        ({"dtstart": "2019-11-31"}, "no calendar has"),
        ({"dtstart": {"year": 2019}}, "dtstart wants a day"),
        ({"exdate": "2019-11-14"}, "exdate is not a list"),
        ({"exdate": [14]}, "exdate wants a day"),
        ({"rdate": {"a": 1}}, "rdate is not a list"),
        ({"working_days": "yes"}, "working_days"),
        ({"window": None}, "window is wanted"),
        ({"window": ["2019-11-01"]}, "window is wanted"),
        ({"window": "2019"}, "window is wanted"),
        ({"window": ["2019-11-30", "2019-11-01"]}, "before it starts"),
        ({"window": ["0001-01-01", "9999-12-31"]}, "longer than 400 years"),
    ],
)
def test_what_cannot_be_is_told_in_one_line_under_its_id(request_, reason):
    answer = asked(**request_)
    assert answer["id"] == "r"
    assert reason in answer["error"]
    assert "\n" not in answer["error"]


def test_a_bad_line_is_answered_and_the_others_go_on_in_order(monkeypatch):
    good = b'{"id": %d, "dtstart": "2019-11-07", "window": ["2019-11-01", "2019-11-30"]}\n'
    text = (
        good % 1
        + b"not json\n\n\xff\xfe\n"
        + b"[1]\n"
        + b"[" * 100_000
        + b"\n"
        + b'{"id": {"a": 1}}\n'
        + b'{"id": 1e999}\n'
        + b"x" * (3 * LONGEST_LINE)
        + b"\n"
        + (good % 2).rstrip()
    )
    answers = batch(monkeypatch, text)
    assert [each["id"] for each in answers] == [1, None, None, None, None, None, None, None, 2]
    assert all("error" in each for each in answers[1:-1])
    assert answers[-1]["dates"] == ["2019-11-07"]


def test_a_long_line_is_never_held_whole():
    pieces = list(lines(io.BytesIO(b"y" * (5 * LONGEST_LINE) + b"\nz")))
    assert [len(piece) for piece in pieces] == [LONGEST_LINE + 1, 1]


@pytest.mark.parametrize("rule", [
    "FREQ=DAILY;INTERVAL=999999999", "FREQ=WEEKLY;COUNT=999999999", "FREQ=SECONDLY;COUNT=9",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=1", "FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=5",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=2MO", "FREQ=WEEKLY;BYDAY=" + ",".join(["MO"] * 1000),
])  # fmt: skip
def test_no_rule_takes_longer_than_a_second(rule):
    begun = time.monotonic()
    asked(rrule=rule, window=["1900-01-01", "2100-01-01"])
    assert time.monotonic() - begun < 1


def number(most: int) -> st.SearchStrategy[str]:
    return (st.integers(-9, 60) | st.integers(-most, most)).map(str)


def listing(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(value, min_size=1, max_size=400).map(",".join)


weekday = st.tuples(st.just("") | number(60), st.sampled_from(["MO", "TH", "SU"])).map("".join)
parts = {
    "INTERVAL": number(10**9), "COUNT": number(10**9), "UNTIL": st.dates().map("{:%Y%m%d}".format),
    "BYDAY": listing(weekday), "BYMONTH": listing(number(12)), "BYMONTHDAY": listing(number(31)),
    "BYYEARDAY": listing(number(366)), "BYSETPOS": listing(number(366)),
    "WKST": st.sampled_from(["SU", "TH"]), "BYHOUR": number(24),
}  # fmt: skip
hostile_rules = st.builds(
    lambda frequency, said: ";".join([f"FREQ={frequency}", *(f"{a}={b}" for a, b in said.items())]),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY", "SECONDLY"]),
    st.fixed_dictionaries({}, optional=parts),
)


@given(hostile_rules, st.dates())
def test_any_rule_however_hostile_is_answered_within_a_second_of_work(rule, first):
    begun = time.process_time()
    answer = asked(rrule=rule, dtstart=str(first), window=["2019-01-01", "2026-12-31"])
    assert time.process_time() - begun < 1
    assert ("error" in answer) != ("dates" in answer)
    assert answer.get("dates", []) == sorted(set(answer.get("dates", [])))


@given(st.binary(max_size=200))
def test_any_bytes_at_all_get_one_answer(line):
    answer = expand(line)
    assert ("error" in answer) != ("dates" in answer)


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.dates().map(str)
json_values = st.recursive(
    scalars | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["id", "dtstart", "rrule", "rdate", "exdate", "working_days", "window"]),
        json_values,
    )
)
def test_any_request_at_all_gets_one_answer_that_is_json(request_):
    answer = expand(json.dumps(request_).encode())
    assert ("error" in answer) != ("dates" in answer)
    json.loads(json.dumps(answer, allow_nan=False))


def test_the_help_gives_an_example():
    parser = argparse.ArgumentParser()
    configure(parser)
    assert "FREQ=WEEKLY" in parser.format_help()
