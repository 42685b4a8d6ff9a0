"""The command line: help that reads well, one line for a mistake, no traceback."""

import os
import re
import subprocess
import sys

import pytest

from bot.cli import COMMANDS, main


def call(*words, env=None, text=""):
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=60, env=env, check=False, input=text
    )


def status_of(*words):
    with pytest.raises(SystemExit) as ended:
        main(words)
    return ended.value.code


def test_help_names_every_command_and_gives_an_example(capsys):
    assert status_of("--help") == 0
    shown = capsys.readouterr().out
    assert all(re.search(rf"^\s+{name}\s+\w", shown, re.MULTILINE) for name in COMMANDS)
    assert "example" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_each_commands_help_gives_an_example(name, capsys):
    assert status_of(name, "--help") == 0
    assert "example" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("ask",),
        ("ask", "besok", "lusa"),
        ("ask", "besok", "--lang", "fr"),
        ("db",),
        ("db", "backup"),
        ("run", "fast"),
    ],
)
def test_a_mistake_in_use_is_one_line_and_exit_2(words, capsys):
    assert status_of(*words) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "--help" in told


@pytest.mark.parametrize(
    "words",
    [("ask", "besok", "--now", "kemarin"), ("ask", "  "), ("chat", "--now", "2019-02-30")],
)
def test_a_value_that_cannot_be_used_is_one_line_and_exit_2(words, capsys):
    assert main(words) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_wrong_setting_is_one_line_and_exit_2(monkeypatch, capsys):
    monkeypatch.setenv("PTSP_WEB_PORT", "eighty")
    assert main(["run"]) == 2
    assert "PTSP_WEB_PORT" in capsys.readouterr().err


def test_a_database_that_cannot_be_made_is_one_line_and_exit_1(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("PTSP_DATABASE_URL", f"sqlite:///{tmp_path}/file/ptsp.db")
    assert main(["ask", "besok"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "Traceback" not in told


def test_a_terminal_that_knows_ascii_alone_still_gets_its_answer(tmp_path):
    url = f"sqlite:///{tmp_path}/ptsp.db"
    env = os.environ | {"PYTHONIOENCODING": "ascii", "PTSP_DATABASE_URL": url}
    done = call("ask", "PTSP Sabtu di mana?", "--now", "2019-11-14", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert "10.00?21.00" in done.stdout
