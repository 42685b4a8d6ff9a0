"""The log: JSON that machines can read, and no secret in any form of it."""

import json
import logging
import sys

import pytest

from bot.logs import formatter

SECRET = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def record(message, *args, error=None):
    try:
        if error is not None:
            raise error
    except ValueError:
        return logging.LogRecord("x", logging.ERROR, "x.py", 1, message, args, sys.exc_info())
    return logging.LogRecord("x", logging.INFO, "x.py", 1, message, args, None)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_secret_is_taken_out_of_message_arguments_and_exception(form):
    lines = formatter(form, [SECRET])
    for entry in (
        record(f"GET /bot{SECRET}/getMe"),
        record("GET %s", f"/bot{SECRET}/getMe"),
        record("failed", error=ValueError(f"http://127.0.0.1/bot{SECRET}/getMe")),
    ):
        line = lines.format(entry)
        assert SECRET not in line
        assert "***" in line


def test_a_json_line_holds_level_logger_and_the_finished_message():
    entry = json.loads(formatter("json", []).format(record("answered %d", 3)))
    assert (entry["level"], entry["logger"], entry["message"]) == ("info", "x", "answered 3")


def test_a_json_line_stays_one_line_with_a_traceback():
    line = formatter("json", []).format(record("failed", error=ValueError("no\nway")))
    assert "\n" not in line
    assert "ValueError" in json.loads(line)["error"]
