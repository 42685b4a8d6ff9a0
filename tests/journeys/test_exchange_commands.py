"""`ptsp export` from one database, `ptsp import` into another: the same answers."""

import pytest

from bot.cli import main


@pytest.fixture
def database(tmp_path, monkeypatch):
    """Chooses the database that the commands work on."""

    def choose(name):
        monkeypatch.setenv("PTSP_DATABASE_URL", f"sqlite:///{tmp_path}/{name}.db")

    choose("first")
    return choose


NEW = """summary,venue,first_day,last_day,opens,closes,services
PTSP di Lapangan Banteng,Lapangan Banteng,22/11/2019,24/11/2019,10.00,15.00,usaha; makam
"""
ASKED = ("ask", "PTSP Sabtu ini di Lapangan Banteng?", "--now", "2019-11-20T09:00:00+07:00")


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ics", "yaml"])
def test_what_was_imported_is_told_and_goes_on_to_another_database(
    ending, database, tmp_path, capsys
):
    (tmp_path / "new.csv").write_text(NEW, encoding="utf-8")
    assert main(["import", str(tmp_path / "new.csv")]) == 0
    assert main(["export", str(tmp_path / f"all.{ending}")]) == 0
    capsys.readouterr()
    assert main(ASKED) == 0
    told = capsys.readouterr().out
    assert "10.00" in told
    database("second")
    assert main(["import", str(tmp_path / f"all.{ending}")]) == 0
    capsys.readouterr()
    assert main(ASKED) == 0
    assert capsys.readouterr().out == told


def test_a_wrong_row_saves_nothing_and_exits_1(database, tmp_path, capsys):
    (tmp_path / "new.csv").write_text(NEW + "x,Mall Entah,31/11/2019,,,,\n", encoding="utf-8")
    assert main(["import", str(tmp_path / "new.csv")]) == 1
    report = capsys.readouterr().out
    assert "31/11/2019" in report
    assert "nothing was saved" in report
    assert main(ASKED) == 0
    assert "10.00" not in capsys.readouterr().out


def test_the_same_file_again_changes_nothing(database, tmp_path, capsys):
    (tmp_path / "new.csv").write_text(NEW, encoding="utf-8")
    assert main(["import", str(tmp_path / "new.csv"), "--dry-run"]) == 0
    assert main(["import", str(tmp_path / "new.csv")]) == 0
    capsys.readouterr()
    assert main(["import", str(tmp_path / "new.csv")]) == 0
    assert "nothing was changed" in capsys.readouterr().out
