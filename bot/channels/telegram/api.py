"""The Bot API as the door calls it: python-telegram-bot's Bot without building an object for
every field of every answer, and without its token in what it prints of itself.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from telegram import Bot, InputFile
from telegram.error import NetworkError
from telegram.request import RequestData

from bot.channels.telegram.request import READ_SECONDS, AiohttpRequest, Form

SENDING_CONNECTIONS = 128
POLLING_CONNECTIONS = 2
# Telegram keeps a silent question open for this long; the connection may take a little longer.
LONG_POLL_SECONDS = 30
GRACE_SECONDS = 10
# Telegram's own limit, and what this door reads.
MOST_UPDATES = 100
KINDS = ("message", "callback_query", "my_chat_member")


def _files_at(base_url: str) -> str:
    """Where a Bot API server that is asked at ".../bot" keeps its files."""
    return f"{base_url.removesuffix('bot')}file/bot"


class TelegramApi(Bot):
    """One bot at one Bot API server, whose answers may take `read_timeout` seconds.

    Use `open_pools` and `close_pools`, not `initialize`, whose error names a refused token.
    """

    __slots__ = ()

    def __init__(self, token: str, base_url: str, read_timeout: float = READ_SECONDS) -> None:
        super().__init__(
            token,
            base_url=base_url,
            base_file_url=_files_at(base_url),
            request=AiohttpRequest(SENDING_CONNECTIONS, read_timeout),
            get_updates_request=AiohttpRequest(POLLING_CONNECTIONS),
        )

    def __repr__(self) -> str:
        return "TelegramApi[...]"

    async def open_pools(self) -> None:
        """Open the connection pools; asks nothing yet."""
        for request in self._request:
            await request.initialize()

    async def close_pools(self) -> None:
        """Close the connection pools."""
        for request in self._request:
            await request.shutdown()

    async def call(self, method: str, **parameters: Any) -> Any:
        """One call, its result as plain JSON; None leaves a parameter out. Raises TelegramError."""
        return await self._plain(method, parameters)

    async def post_written(self, method: str, form: Form) -> Any:
        """The same with a form that is written already: many are sent one text. Raises
        TelegramError.
        """
        with _readable():
            return await self._submit(method, form)

    async def download(self, file_id: str, most: int) -> bytes | None:
        """A file that somebody sent; None where it is larger than `most` bytes or gone. Raises
        TelegramError.
        """
        about = await self.call("getFile", file_id=file_id)
        path = about.get("file_path") if isinstance(about, dict) else None
        if not isinstance(path, str) or int(about.get("file_size") or 0) > most:
            return None
        url = f"{self._base_file_url}/{path}"
        status, data = await self._request[1].do_request(url, "GET")
        return data if status == 200 and len(data) <= most else None

    async def updates(self, offset: int | None, wait: int = LONG_POLL_SECONDS) -> Sequence[object]:
        """What came from `offset` on, waiting up to `wait` seconds for something to come. All
        before `offset` is confirmed by this, and never given again.
        """
        result = await self._plain(
            "getUpdates",
            {
                "offset": offset,
                "timeout": wait,
                "limit": MOST_UPDATES,
                "allowed_updates": list(KINDS),
            },
            read_timeout=wait + GRACE_SECONDS,
        )
        if not isinstance(result, list):
            raise NetworkError("the answer holds no list of updates")
        return result

    async def _plain(self, method: str, parameters: dict[str, Any], **timeouts: Any) -> Any:
        with _readable():
            if any(isinstance(value, InputFile) for value in parameters.values()):
                return await self._post(method, parameters, **timeouts)
            return await self._submit(method, Form.of(parameters), **timeouts)

    async def _submit(self, method: str, form: Form, **timeouts: Any) -> Any:
        request = self._request[0 if method == "getUpdates" else 1]
        return await request.post(f"{self._base_url}/{method}", cast(RequestData, form), **timeouts)


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        # JSON of another form than a Bot API's: a proxy's page, a half-built server.
        raise NetworkError(f"the answer cannot be read ({type(error).__name__})") from None
