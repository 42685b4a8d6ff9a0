"""What is installed works: the wheel and the editable install carry catalogs and seed data."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The names of the files in a wheel that was just built, without network."""
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (built,) = target.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return archive.namelist()


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_wheel_carries_the_compiled_catalogs(wheel, language):
    assert f"locales/{language}/LC_MESSAGES/ptsp.mo" in wheel


@pytest.mark.parametrize(
    "name",
    [
        "schedule_data/seed/gazetteer.csv",
        "schedule_data/seed/events.json",
        "schedule_data/seed/LICENSE-wilayah.txt",
        "bot/channels/web/static/chat.js",
        "bot/py.typed",
    ],
)
def test_the_wheel_carries_data_pages_and_types(wheel, name):
    assert name in wheel


def test_the_wheel_carries_every_migration(wheel):
    folder = ROOT / "schedule_data/store/migrations"
    migrations = {str(p.relative_to(ROOT)) for p in folder.rglob("*.py")}
    assert migrations
    assert migrations <= set(wheel)


def test_the_wheel_carries_no_tests_and_no_benchmarks(wheel):
    assert not [name for name in wheel if name.startswith(("tests/", "bench/", "tools/"))]


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_editable_install_has_the_compiled_catalogs(language):
    assert (ROOT / f"locales/{language}/LC_MESSAGES/ptsp.mo").is_file()


def test_the_lock_names_versions_and_hashes_but_no_registry():
    for lock in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index-url" not in text
