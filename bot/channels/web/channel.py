"""The web chat's door: the page, its files, and the address to which a citizen's message comes."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.channel import Answer
from bot.channels.web.guard import EVERY_ANSWER, require_json, require_own_page
from bot.channels.web.labels import PageLabels
from bot.channels.web.manners import Pace, Turns
from bot.channels.web.page import File, load_assets, load_page, preferred_language
from bot.channels.web.refusal import RefusedError
from bot.channels.web.render import render
from bot.channels.web.request import MAX_BODY, MAX_FILE_BODY, Question, read_question
from handlers.message import Incoming, Language

log = logging.getLogger(__name__)

_METHODS: Final = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_FILES_AT_ONCE = 2
_BODY_SECONDS: Final = 10.0
_A_YEAR: Final = "public, max-age=31536000, immutable"


class WebChannel:
    """GET / is the page, POST /chat one message and its answers as JSON.

    `clock` gives the aware moment in Jakarta; `monotonic` seconds for the pace; `public_url` is how
    the world reaches the page where a proxy changes the Host header.
    """

    name = "web"

    def __init__(
        self,
        clock: Callable[[], datetime],
        labels: Mapping[Language, PageLabels],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        public_url: str | None = None,
    ) -> None:
        self._clock = clock
        self._labels = labels
        self._public_url = public_url
        self._pace = Pace(monotonic)
        self._turns = Turns()
        # Files are large: few are read at once.
        self._files = asyncio.Semaphore(_FILES_AT_ONCE)
        self._answer: Answer | None = None
        self._assets = load_assets()
        self._pages = {
            language: load_page(self._assets.version, language, labels) for language in labels
        }
        squeeze = [Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)]
        self.routes: Sequence[BaseRoute] = (
            Route("/", self._page, middleware=squeeze, include_in_schema=False),
            Route("/chat", self._chat, methods=_METHODS, middleware=squeeze),
            Route(
                "/chat/{version}/{name}", self._file, middleware=squeeze, include_in_schema=False
            ),
        )

    async def run(self, answer: Answer) -> None:
        """Answer what the routes hear with `answer`, until cancelled."""
        self._answer = answer
        try:
            await asyncio.Event().wait()
        finally:
            self._answer = None

    async def _page(self, request: Request) -> Response:
        language = self._language(request)
        headers = {
            "Cache-Control": "no-cache",
            "Content-Language": language,
            "Vary": "Accept-Language",
        }
        return _send(request, self._pages[language], headers)

    async def _file(self, request: Request) -> Response:
        file = self._assets.files.get(request.path_params["name"])
        if file is None:
            return Response("Not found", 404, EVERY_ANSWER, "text/plain")
        # An address of another version is an old page's: it gets today's file, but may not keep it.
        current = request.path_params["version"] == self._assets.version
        return _send(request, file, {"Cache-Control": _A_YEAR if current else "no-store"})

    async def _chat(self, request: Request) -> Response:
        language = self._language(request)
        try:
            question = await self._read(request)
            language = question.language or language
            response: Response = await self._turn(
                question, request.client.host if request.client else None
            )
        except RefusedError as refused:
            response = refused.response(self._labels[refused.language or language])
        except ClientDisconnect:
            response = Response(status_code=400)
        response.headers.update({**EVERY_ANSWER, "Cache-Control": "no-store"})
        return response

    async def _read(self, request: Request) -> Question:
        if request.method != "POST":
            raise RefusedError("method", "messages are posted here")
        require_own_page(request.headers, self._public_url)
        require_json(request.headers)
        if "file" not in request.query_params:
            return read_question(await _body(request, MAX_BODY))
        if self._files.locked():
            raise RefusedError("busy", "other files are being read", wait=2)
        async with self._files:
            return read_question(await _body(request, MAX_FILE_BODY))

    async def _turn(self, question: Question, host: str | None) -> Response:
        self._pace.spend(question.session, host)
        async with self._turns.of(question.session):
            if self._answer is None:
                raise RefusedError("starting", "the bot is not ready yet", wait=1)
            at = self._clock()
            incoming = Incoming(
                self.name,
                question.session,
                question.content,
                at,
                question.language,
                switched=question.switched,
            )
            try:
                return JSONResponse(render(await self._answer(incoming), at))
            except Exception as error:
                log.exception("The web chat could not answer")
                raise RefusedError("failed", "the answer failed; it is in the log") from error

    def _language(self, request: Request) -> Language:
        asked = request.query_params.get("lang")
        return preferred_language(asked, request.headers.get("accept-language"))


async def _body(request: Request, most: int) -> bytes:
    """At most `most` bytes, however they are announced, within _BODY_SECONDS."""
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise RefusedError("too_large", f"the body may have {most} bytes")
    except TimeoutError as error:
        raise RefusedError("malformed", "the body did not come in time") from error
    return bytes(body)


def _send(request: Request, file: File, headers: Mapping[str, str]) -> Response:
    """The file, or only that it has not changed."""
    tag = f'W/"{file.tag}"'
    every = {**EVERY_ANSWER, **headers, "ETag": tag}
    known = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
    if tag in known:
        return Response(status_code=304, headers=every)
    return Response(file.body, headers=every, media_type=file.kind)
