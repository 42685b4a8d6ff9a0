"""Settings: what is set is read, what is wrong is told in one line, secrets are never shown."""

import contextlib
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mistake import Mistake
from bot.settings import Settings, environment, read_settings
from schedule_data.model.zone import JAKARTA

TOKEN = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_with_nothing_set_the_web_chat_runs_alone_on_sqlite():
    settings = read_settings({})
    assert settings == Settings()
    assert settings.telegram is None
    assert settings.database_url.startswith("sqlite")


def test_an_empty_value_counts_as_not_set():
    assert read_settings({"PTSP_WEB_PORT": " ", "PTSP_TELEGRAM_TOKEN": ""}) == Settings()


def test_the_public_address_follows_host_and_port_unless_it_is_set():
    assert read_settings({"PTSP_WEB_PORT": "9000"}).public_url == "http://127.0.0.1:9000"
    public = read_settings({"PTSP_PUBLIC_URL": "https://ptsp.example/"}).public_url
    assert public == "https://ptsp.example"


def test_proxies_are_addresses_or_networks():
    settings = read_settings({"PTSP_WEB_PROXIES": "127.0.0.1, 10.0.0.0/24,::1"})
    assert settings.web_proxies == ("127.0.0.1/32", "10.0.0.0/24", "::1/128")


def test_a_token_turns_telegram_on_and_stays_out_of_every_repr():
    settings = read_settings({"PTSP_TELEGRAM_TOKEN": TOKEN})
    assert settings.telegram is not None
    assert settings.telegram.token == TOKEN
    assert TOKEN not in repr(settings)


def test_another_bot_api_server_is_reached_below_bot():
    env = {"PTSP_TELEGRAM_TOKEN": TOKEN, "PTSP_TELEGRAM_BASE_URL": "http://127.0.0.1:8081"}
    settings = read_settings(env)
    assert settings.telegram is not None
    assert settings.telegram.base_url == "http://127.0.0.1:8081/bot"


def test_a_now_without_an_offset_is_jakartas():
    now = read_settings({"PTSP_NOW": "2019-11-14T09:00:00"}).now
    assert now == datetime(2019, 11, 14, 9, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PTSP_WEB_PROXIES", "the-load-balancer"),
        ("PTSP_WEB_PROXIES", "10.0.0.5, *"),
        ("PTSP_WEB_PROXIES", "10.0.0.5/8"),
        ("PTSP_WEB_PORT", "http"),
        ("PTSP_WEB_PORT", "0"),
        ("PTSP_WEB_PORT", "٨٠٨٠"),
        ("PTSP_WEB_PORT", "70000"),
        ("PTSP_PUBLIC_URL", "ptsp.example"),
        ("PTSP_TELEGRAM_TOKEN", "secret"),
        ("PTSP_TELEGRAM_MODE", "pigeon"),
        ("PTSP_DATABASE_URL", "mysql://root@localhost/db"),
        ("PTSP_DATABASE_URL", "ptsp.db"),
        ("PTSP_NOW", "yesterday"),
        ("PTSP_LOG", "xml"),
    ],
)
def test_a_wrong_value_is_told_with_its_name_in_one_line(name, value):
    with pytest.raises(Mistake) as told:
        read_settings({name: value})
    assert str(told.value).startswith(name)
    assert "\n" not in str(told.value)


def test_a_wrong_token_is_not_repeated():
    with pytest.raises(Mistake) as told:
        read_settings({"PTSP_TELEGRAM_TOKEN": "my-secret"})
    assert "my-secret" not in str(told.value)


def test_the_environment_wins_over_the_env_file(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("PTSP_WEB_PORT=9001\nPTSP_LOG=json\n", encoding="utf-8")
    monkeypatch.setenv("PTSP_WEB_PORT", "9002")
    monkeypatch.delenv("PTSP_LOG", raising=False)
    env = environment(tmp_path)
    assert (env["PTSP_WEB_PORT"], env["PTSP_LOG"]) == ("9002", "json")


@given(
    st.dictionaries(
        st.sampled_from(["PTSP_WEB_PORT", "PTSP_NOW", "PTSP_PUBLIC_URL", "PTSP_DATABASE_URL"]),
        st.text(max_size=40),
    )
)
def test_any_value_is_read_or_refused_by_a_mistake(env):
    with contextlib.suppress(Mistake):
        assert isinstance(read_settings(env), Settings)
