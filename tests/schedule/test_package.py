"""The built package carries its data: an installed bot is as complete as a checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


def test_a_wheel_carries_the_first_schedule_its_licence_and_every_migration(wheel):
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    for folder in ("seed", "store/migrations", "store/migrations/versions"):
        for path in (ROOT / "schedule_data" / folder).iterdir():
            if path.is_file():
                assert f"schedule_data/{folder}/{path.name}" in carried


def test_a_database_is_made_from_the_wheel_alone(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = (
        "import schedule_data.store as store; print(store.__file__); "
        "store.upgrade('sqlite:///ptsp.db'); print(store.schema_state('sqlite:///ptsp.db'))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert told == [str(tmp_path / "site/schedule_data/store/__init__.py"), "head"]
