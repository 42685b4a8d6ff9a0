"""The log: JSON that machines can read, one line a record."""

import json
import logging
import sys

from bot.logs import JsonLines, OneLine


def record(message, *args, error=None):
    try:
        if error is not None:
            raise error
    except ValueError:
        return logging.LogRecord("x", logging.ERROR, "x.py", 1, message, args, sys.exc_info())
    return logging.LogRecord("x", logging.INFO, "x.py", 1, message, args, None)


def test_a_json_line_holds_level_logger_and_the_finished_message():
    entry = json.loads(JsonLines().format(record("answered %d", 3)))
    assert (entry["level"], entry["logger"], entry["message"]) == ("info", "x", "answered 3")


def test_a_json_line_stays_one_line_with_a_traceback():
    line = JsonLines().format(record("failed", error=ValueError("no\nway")))
    assert "\n" not in line
    assert "ValueError" in json.loads(line)["error"]


def test_a_text_that_was_masked_is_used_in_place_of_the_error_itself():
    entry = record("failed", error=ValueError("a secret"))
    entry.exc_text = "ValueError: [token]"
    assert "secret" not in JsonLines().format(entry)


def test_a_command_at_the_terminal_shows_no_traceback():
    assert OneLine().format(record("failed %s", "here", error=ValueError("x"))) == "failed here"
