"""`ptsp doctor`: each check says what is wrong and what to do, and never shows a secret."""

import socket
from dataclasses import replace

import pytest
from aiohttp import web

from bot.checkup import checkup
from bot.settings import Settings, TelegramSettings
from bot.wiring import prepare_database

TOKEN = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture
def settings(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return Settings(database_url=f"sqlite:///{tmp_path}/ptsp.db", web_port=port)


@pytest.fixture
async def bot_api(unused_tcp_port_factory):
    """A Bot API server whose answers a test sets: method -> JSON."""
    answers = {
        "getMe": {"ok": True, "result": {"id": 1, "username": "ptsp_bot"}},
        "getWebhookInfo": {"ok": True, "result": {"url": ""}},
    }

    async def method(request):
        return web.json_response(answers[request.match_info["method"]])

    app = web.Application()
    app.router.add_get("/bot{token}/{method}", method)
    runner = web.AppRunner(app)
    await runner.setup()
    port = unused_tcp_port_factory()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield answers, f"http://127.0.0.1:{port}/bot"
    await runner.cleanup()


async def findings(settings):
    found = await checkup(settings)
    assert not [f for f in found if TOKEN in f.line() or TOKEN.split(":")[1] in f.line()]
    return {f.subject: f for f in found}


async def test_a_missing_database_is_told_with_what_to_do(settings):
    database = (await findings(settings))["database"]
    assert not database.well
    assert "ptsp db upgrade" in database.advice


async def test_all_is_well_with_a_database_and_telegram_off(settings):
    prepare_database(settings)
    found = await findings(settings)
    assert all(f.well for f in found.values())
    assert "PTSP_TELEGRAM_TOKEN" in found["Telegram"].advice


async def test_a_port_in_use_is_told(settings):
    with socket.create_server((settings.web_host, settings.web_port)):
        assert "in use" in (await findings(settings))["web"].seen


async def test_an_accepted_token_names_the_bot(settings, bot_api):
    telegram = TelegramSettings(TOKEN, bot_api[1])
    found = await findings(replace(settings, telegram=telegram))
    assert "@ptsp_bot" in found["token"].seen
    assert found["webhook"].well


async def test_a_refused_token_says_where_to_get_one(settings, bot_api):
    bot_api[0]["getMe"] = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    found = await findings(replace(settings, telegram=TelegramSettings(TOKEN, bot_api[1])))
    assert not found["token"].well
    assert "BotFather" in found["token"].advice


async def test_a_webhook_that_keeps_polling_deaf_is_found(settings, bot_api):
    bot_api[0]["getWebhookInfo"] = {"ok": True, "result": {"url": "https://other.example/x"}}
    found = await findings(replace(settings, telegram=TelegramSettings(TOKEN, bot_api[1])))
    assert not found["webhook"].well


async def test_a_bot_api_that_is_down_is_told_without_its_address(settings, unused_tcp_port):
    telegram = TelegramSettings(TOKEN, f"http://127.0.0.1:{unused_tcp_port}/bot")
    found = await findings(replace(settings, telegram=telegram))
    assert not found["Telegram"].well
