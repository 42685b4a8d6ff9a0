"""HTTP to a Bot API server: aiohttp under python-telegram-bot, with a pool that stays quick when
many chats are answered at once. No error that leaves this file holds the address it asked.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import aiohttp
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
# Shorter than any server's own idle limit, so that we seldom write to a connection just closed.
IDLE_SECONDS = 15.0
NOT_IMPLEMENTED = 501
TOO_MANY = 429
UNTOLD_SECONDS = 2
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_as_json = json.JSONEncoder(separators=(",", ":")).encode


class NotSent(Exception):  # noqa: N818 - named for what happened
    """The request never left this machine: to ask again is safe."""


class Unanswered(Exception):  # noqa: N818 - named for what happened
    """The request may have arrived: nobody knows."""


def surely_not_sent(error: BaseException) -> bool:
    """Whether the request behind `error` did nothing at the other end, so that repeating it
    cannot send twice: it never left, or was refused with 429.
    """
    return isinstance(error, RetryAfter) or isinstance(error.__cause__, NotSent)


def may_have_arrived(error: BaseException) -> bool:
    """Whether nobody knows what became of the request behind `error`: no answer, a broken one, or
    a server's failure.
    """
    return not surely_not_sent(error) and not isinstance(error, InvalidToken | Conflict)


@dataclass(frozen=True, slots=True)
class Form:
    """What a call without files carries, in the place of the library's RequestData, which builds
    an object for each parameter.
    """

    body: bytes
    contains_files: Final = False

    @classmethod
    def of(cls, parameters: Mapping[str, Any]) -> "Form":
        """Texts as they are, all else as JSON; None leaves a parameter out."""
        query = {
            name: value if isinstance(value, str) else _as_json(value)
            for name, value in parameters.items()
            if value is not None
        }
        return cls(_form(query))

    def joined(self, other: "Form") -> "Form":
        """What both carry; both carry something."""
        return Form(self.body + b"&" + other.body)


class AiohttpRequest(BaseRequest):
    """A pool of at most `pool_size` kept-alive connections. Timeouts are seconds."""

    def __init__(self, pool_size: int, read_timeout: float = READ_SECONDS) -> None:
        self._pool_size = pool_size
        self._read_timeout = read_timeout
        self._usual = _bounds(read_timeout, READ_SECONDS, CONNECT_SECONDS, READ_SECONDS)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, in seconds, where the caller names no time."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool; connections are made when first needed."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._pool_size, keepalive_timeout=IDLE_SECONDS
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | Form | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Ask once; the status and the body. Raises TimedOut or NetworkError, whose `__cause__`
        is NotSent or Unanswered, and BadRequest for a method that the server does not have.
        """
        if self._session is None:
            raise RuntimeError("the connection pool is not open")
        timeout = self._timeout(read_timeout, write_timeout, connect_timeout, pool_timeout)
        failure: tuple[TelegramError, Exception]
        try:
            async with self._session.request(
                method, url, timeout=timeout, allow_redirects=False, **_body(request_data)
            ) as response:
                status, payload = response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            failure = _explained(error)
        else:
            if status == NOT_IMPLEMENTED:
                # Every other 5xx passes with time; this one is an answer for good.
                raise BadRequest("the server does not have this method (501)")
            if status == TOO_MANY and b"retry_after" not in payload:
                # Refused all the same, by a proxy that does not say for how long.
                raise RetryAfter(UNTOLD_SECONDS)
            return status, payload
        # Outside of the handler: aiohttp's own errors name the address, and in it the token.
        raise failure[0] from failure[1]

    def _timeout(
        self, read: object, write: object, connect: object, pool: object
    ) -> aiohttp.ClientTimeout:
        if read is write is connect is pool is self.DEFAULT_NONE:
            return self._usual
        return _bounds(
            self._seconds(read, self._read_timeout),
            self._seconds(write, READ_SECONDS),
            self._seconds(connect, CONNECT_SECONDS),
            self._seconds(pool, READ_SECONDS),
        )

    def _seconds(self, given: object, default: float) -> float | None:
        if given is self.DEFAULT_NONE:
            return default
        return float(given) if isinstance(given, int | float) else None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as JSON. Raises NetworkError where something else than a Bot API spoke."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise NetworkError("the answer is not a Bot API's")
        return answer


def _bounds(
    read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """The library's four bounds in aiohttp's terms; None is no bound."""
    reaching = None if connect is None or pool is None else connect + pool
    whole = None if reaching is None or read is None or write is None else reaching + read + write
    return aiohttp.ClientTimeout(
        total=whole, connect=reaching, sock_connect=connect, sock_read=read
    )


def _form(query: Mapping[str, str]) -> bytes:
    # yarl writes a query in C; urlencode takes as long as all the rest of a call.
    return URL.build(query=query).raw_query_string.encode("ascii")


def _body(data: RequestData | Form | None) -> dict[str, Any]:
    """What a request carries: a plain form, which every Bot API server reads, or one with files."""
    if data is None:
        return {}
    if isinstance(data, Form):
        return {"data": data.body, "headers": FORM}
    if not data.contains_files:
        return {"data": _form(data.json_parameters), "headers": FORM}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}


def _explained(error: Exception) -> tuple[TelegramError, Exception]:
    """aiohttp's error as python-telegram-bot's, and whether the request had left."""
    name = type(error).__name__
    never_left = isinstance(
        error, aiohttp.ConnectionTimeoutError | aiohttp.ClientConnectorError | aiohttp.InvalidURL
    )
    fate = NotSent(name) if never_left else Unanswered(name)
    if isinstance(error, TimeoutError):
        return TimedOut(f"no answer in time ({name})"), fate
    return NetworkError(f"the connection failed ({name})"), fate
