"""The bot on PostgreSQL: made, asked, changed, asked again, and started once more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import cli
from tests.databases import empty_database

THURSDAY = "2019-11-14T09:00:00+07:00"
MORE = """
venues:
- {venue: balai, venue_name: Balai Warga, region: jakarta-barat, kind: hall}
events:
- {uid: sekali, summary: PTSP, venue: balai, first_day: 2019-11-14, opens: "09.00", closes: "15.00"}
"""


@pytest.fixture
def on_a_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    for url in empty_database("postgresql", tmp_path):
        monkeypatch.setenv("PTSP_DATABASE_URL", url)
        yield


@pytest.mark.usefixtures("on_a_server")
def test_a_schedule_lives_on_a_postgresql_server(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ptsp(*command: str) -> str:
        capsys.readouterr()
        assert cli.main(list(command)) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    def asked() -> str:
        return ptsp("ask", "PTSP hari ini di mana?", "--now", THURSDAY)

    (tmp_path / "more.yaml").write_text(MORE)
    ptsp("db", "upgrade")
    first = asked()
    assert "Blok M Square" in first
    assert "Balai Warga" not in first
    ptsp("import", str(tmp_path / "more.yaml"))
    assert "Balai Warga" in asked()
    ptsp("db", "upgrade")
    assert "Balai Warga" in asked()
    ptsp("export", str(tmp_path / "all.yaml"))
    assert "Balai Warga" in (tmp_path / "all.yaml").read_text()
