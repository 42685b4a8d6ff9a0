"""What becomes of a message that Telegram is sent unasked, told apart as far as one can know."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from bench._fake_bot_api import FakeBotApi, Fault
from bench._telegram_door import TOKEN, open_door, says
from bot.channels.channel import Fate
from bot.channels.telegram.push import open_push
from handlers.message import Choice, Outgoing, Paragraph, Span

HELLO = says("Halo")[0]


@asynccontextmanager
async def pushing(fault=lambda _method, _parameters: None):
    api = FakeBotApi(fault)
    await api.start()
    try:
        async with open_push(TOKEN, api.url) as push:
            yield api, push
    finally:
        await api.stop()


async def test_it_arrives_with_its_buttons_and_without_a_sound_if_so_wished():
    outgoing = Outgoing(HELLO.paragraphs, "id", ((Choice("Peta", "1im"),),))
    async with pushing() as (api, push):
        assert (await push.send("1001", outgoing, silent=True)).fate is Fate.SENT
        assert (await push.send("-1002", outgoing)).fate is Fate.SENT
        (_, quiet), (_, loud) = api.calls
    assert quiet["disable_notification"] is True
    assert "disable_notification" not in loud
    assert quiet["reply_markup"]["inline_keyboard"][0][0]["text"] == "Peta"
    assert api.said(-1002) == ["Halo"]


@pytest.mark.parametrize(
    ("fault", "fate"),
    [
        (Fault(429, "Too Many Requests: retry after 7", retry_after=7), Fate.BUSY),
        (Fault(403, "Forbidden: bot was blocked by the user"), Fate.UNREACHABLE),
        (Fault(403, "Forbidden: user is deactivated"), Fate.UNREACHABLE),
        (Fault(400, "Bad Request: chat not found"), Fate.UNREACHABLE),
        (Fault(400, "Bad Request: message text is empty"), Fate.REFUSED),
        (Fault(400, "group chat was upgraded", migrate_to=-1005), Fate.MOVED),
        (Fault(401, "Unauthorized"), Fate.SHUT_OUT),
        (Fault(500), Fate.UNKNOWN),
        (Fault(502, "Bad Gateway"), Fate.UNKNOWN),
        (Fault(cut=True), Fate.UNKNOWN),
        (Fault(body="<html>", status=502), Fate.UNKNOWN),
    ],
)
async def test_what_became_of_it_is_told_apart(fault, fate):
    async with pushing(lambda _method, _parameters: fault) as (_, push):
        sent = await push.send("1001", HELLO)
    assert sent.fate is fate
    if fate is Fate.BUSY:
        assert sent.seconds == 7
    if fate is Fate.MOVED:
        assert sent.address == "-1005"


async def test_a_server_that_nobody_reaches_has_surely_got_nothing():
    async with pushing() as (api, push):
        await api.stop()
        assert (await push.send("1001", HELLO)).fate is Fate.NOT_SENT


async def test_no_outcome_names_the_token():
    for fault in (Fault(401, "Unauthorized"), Fault(500), Fault(cut=True)):
        async with pushing(lambda _method, _parameters, fault=fault: fault) as (_, push):
            assert TOKEN not in (await push.send("1001", HELLO)).detail


async def test_a_form_that_is_refused_is_said_more_plainly():
    def no_html(_method, parameters):
        return (
            Fault(400, "Bad Request: can't parse entities") if "parse_mode" in parameters else None
        )

    async with pushing(no_html) as (api, push):
        assert (await push.send("1001", HELLO)).fate is Fate.SENT
        assert api.said(1001) == ["Halo"]


async def test_a_text_of_several_pages_is_one_message_that_arrived():
    long = Outgoing(tuple(Paragraph(((Span("x" * 3000),),)) for _ in range(2)), "id")
    async with pushing() as (api, push):
        assert (await push.send("1001", long)).fate is Fate.SENT
        assert len(api.said(1001)) == 2


async def test_the_door_itself_can_push_while_it_hears():
    api = FakeBotApi()
    await api.start()
    try:
        async with open_door(api.url) as door:
            sent = await asyncio.wait_for(door.send("1001", HELLO), 10)
        assert sent.fate is Fate.SENT
        assert "Halo" in api.said(1001)
    finally:
        await api.stop()
