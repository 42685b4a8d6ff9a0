"""HTTP: what an error tells of the request's fate, timeouts, files, and connections kept."""

import json
from urllib.parse import parse_qsl

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from telegram import InputFile
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import Impatience
from bench._telegram_wire import Fault
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.request import (
    AiohttpRequest,
    Form,
    NotSent,
    Unanswered,
    _body,
    surely_not_sent,
)

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


def data(**parameters: object) -> RequestData:
    return RequestData(
        [RequestParameter.from_input(name, value) for name, value in parameters.items()]
    )


async def failure(url: str, pool_size: int = 1, **timeouts: float) -> TelegramError:
    async with AiohttpRequest(pool_size) as request:
        with pytest.raises(TelegramError) as caught:
            await request.post(url, data(chat_id=1, text="halo"), **timeouts)
    return caught.value


async def test_a_server_that_is_not_there_surely_got_nothing() -> None:
    error = await failure("http://127.0.0.1:1/bot1:x/sendMessage")
    assert type(error) is NetworkError
    assert isinstance(error.__cause__, NotSent)
    assert surely_not_sent(error)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(Fault(cut=True), NetworkError), (Fault(cut=True, done=True), NetworkError)],
)
async def test_a_connection_that_breaks_leaves_it_open_whether_it_arrived(
    fault: Fault, kind: type[TelegramError]
) -> None:
    fake = FakeBotApi(fault=lambda *_: fault)
    await fake.start()
    error = await failure(f"{fake.url}1:x/sendMessage")
    await fake.stop()
    assert type(error) is kind
    assert isinstance(error.__cause__, Unanswered)
    assert not surely_not_sent(error)


async def test_an_answer_that_does_not_come_in_time_leaves_it_open_too() -> None:
    fake = FakeBotApi(fault=lambda *_: Fault(wait=5))
    await fake.start()
    error = await failure(f"{fake.url}1:x/sendMessage", read_timeout=0.05)
    await fake.stop()
    assert isinstance(error, TimedOut)
    assert not surely_not_sent(error)


async def test_a_refusal_for_now_is_surely_not_sent_and_a_500_may_have_been() -> None:
    fake = FakeBotApi(fault=lambda *_: Fault(429, retry_after=4))
    await fake.start()
    refused = await failure(f"{fake.url}1:x/sendMessage")
    fake.fault = lambda *_: Fault(500)
    unknown = await failure(f"{fake.url}1:x/sendMessage")
    fake.fault = lambda *_: Fault(501)
    never = await failure(f"{fake.url}1:x/sendMessage")
    await fake.stop()
    assert isinstance(refused, RetryAfter)
    assert surely_not_sent(refused)
    assert not surely_not_sent(unknown)
    assert isinstance(never, BadRequest)


async def test_a_pool_that_is_not_open_says_so() -> None:
    request = AiohttpRequest(1)
    with pytest.raises(NetworkError, match="not open"):
        await request.post("http://127.0.0.1:1/", data())


async def test_files_go_as_a_form_beside_the_other_parameters() -> None:
    got: dict[str, object] = {}

    async def take(request: web.BaseRequest) -> web.Response:
        form = await request.post()
        photo = form["photo"]
        assert isinstance(photo, web.FileField)
        got.update(chat_id=form["chat_id"], name=photo.filename, content=photo.file.read())
        return web.json_response({"ok": True, "result": True})

    runner = web.ServerRunner(web.Server(take))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    async with AiohttpRequest(1) as request:
        poster = InputFile(b"png", filename="jadwal.png")
        sent = await request.post(
            f"http://127.0.0.1:{port}/bot1:x/sendPhoto", data(chat_id=5, photo=poster)
        )
    assert sent is True
    assert got == {"chat_id": "5", "name": "jadwal.png", "content": b"png"}
    await runner.cleanup()


async def test_a_redirect_is_not_followed_to_wherever_it_points() -> None:
    fake = FakeBotApi(fault=lambda *_: Fault(302, body="elsewhere"))
    await fake.start()
    error = await failure(f"{fake.url}1:x/sendMessage")
    await fake.stop()
    assert type(error) is NetworkError


async def test_a_server_that_hangs_is_asked_again() -> None:
    left = [2]

    def fault(_method: str, _parameters: object) -> Fault | None:
        left[0] -= 1
        return Fault(wait=5) if left[0] >= 0 else None

    fake, patience = FakeBotApi(fault=fault), Impatience()
    await fake.start()
    api = TelegramApi("1:x", fake.url, read_timeout=0.05)
    await api.open_pools()
    await patience.persist(lambda: api.call("sendMessage", chat_id=5, text="halo"))
    await api.close_pools()
    await fake.stop()
    assert fake.said() == ["halo"]
    assert patience.waits == [0.25, 0.5]


WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from('%+&=; ?#\n<>"{}·😀'))


@given(st.dictionaries(st.sampled_from(["text", "chat_id", "reply_markup"]), WORDS))
def test_whatever_is_said_arrives_as_it_was_said(parameters: dict[str, str]) -> None:
    written = _body(data(**parameters))["data"].decode("ascii")
    assert dict(parse_qsl(written, keep_blank_values=True)) == parameters


ANYTHING = (
    WORDS | st.integers() | st.booleans() | st.lists(st.dictionaries(WORDS, WORDS), max_size=2)
)


@given(st.dictionaries(st.sampled_from(["text", "chat_id", "reply_markup"]), ANYTHING | st.none()))
def test_our_own_form_says_what_the_librarys_says(parameters: dict[str, object]) -> None:
    def read(body: bytes) -> dict[str, object]:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True)
        texts = {name for name, value in parameters.items() if isinstance(value, str)}
        return {name: value if name in texts else json.loads(value) for name, value in fields}

    given_out = {name: value for name, value in parameters.items() if value is not None}
    assert read(Form.of(parameters).body) == read(_body(data(**given_out))["data"])
