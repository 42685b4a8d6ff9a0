"""One event loop, one web application made of the channels' routes, and a clean stop."""

import asyncio
import errno
import logging
import signal
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.channel import Channel
from bot.clock import clock_from
from bot.collector import calm_collector
from bot.house import House
from bot.housekeeping import housekeeping
from bot.logs import tell_of_failed_task
from bot.metrics import Metrics
from bot.mistake import Mistake
from bot.pacing import Lane
from bot.post import Post
from bot.reminding import remind_on_time
from bot.settings import Settings
from bot.wiring import channels, open_house, reminders

log = logging.getLogger("ptsp")


class Web(uvicorn.Server):
    """A uvicorn that leaves the signals to us."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Uvicorn would end the process by the signal; `serve` stops all parts in order instead."""
        yield


async def serve(settings: Settings) -> None:
    """Run everything that is configured until SIGTERM or SIGINT.

    Raises:
        Mistake: the web's port cannot be listened on.
    """
    asyncio.get_running_loop().set_exception_handler(tell_of_failed_task)
    metrics, listening = Metrics(), listen(settings)
    async with open_house(settings, metrics=metrics) as house:
        clock = clock_from(settings.now)
        lane = Lane(settings.telegram.rate) if settings.telegram else None
        doors = channels(settings, house, clock, lane)
        post = reminders(house, clock, doors, lane) if lane else None
        web = Web(web_config(application(house, doors, metrics), settings.web_proxies))
        stop = _stop_signal(asyncio.get_running_loop())
        await house.warm(clock())
        calm_collector()
        log.info("the web chat is on %s", settings.public_url)
        with housekeeping(house, clock) as scheduler:
            if post is not None:
                remind_on_time(scheduler, post)
            await _run_until(stop, web, listening, house, doors, post)
    log.info("stopped")


def listen(settings: Settings) -> socket.socket:
    """The web's socket: who connects from now on is answered as soon as all is open.

    Raises:
        Mistake: the port is taken, or not ours to listen on.
    """
    host, port = settings.web_host, settings.web_port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        reason = "it is taken" if taken else (error.strerror or str(error)).lower()
        advice = "set PTSP_WEB_PORT to another" if taken else "set PTSP_WEB_HOST and PTSP_WEB_PORT"
        raise Mistake(f"cannot listen on {host}:{port}: {reason}; {advice}", 1) from None


async def _run_until(
    stop: asyncio.Event,
    web: Web,
    listening: socket.socket,
    house: House,
    doors: Sequence[Channel],
    post: Post | None,
) -> None:
    """Run the doors, the reminders and the web; the first that fails, or `stop`, ends all."""
    serving = asyncio.create_task(web.serve(sockets=[listening]), name="web")
    running = [asyncio.create_task(door.run(house.answer), name=door.name) for door in doors]
    if post is not None:
        running.append(asyncio.create_task(post.run(), name="reminders"))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({serving, stopping, *running}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        web.should_exit = True
        for task in (*running, stopping):
            task.cancel()
        results = await asyncio.gather(serving, *running, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


def web_config(app: Starlette, proxies: Sequence[str] = ()) -> uvicorn.Config:
    """How the web listens; `proxies` alone are believed whom they speak for."""
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        # Uvicorn would believe whoever calls from this machine; only proxies that are named are.
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        timeout_graceful_shutdown=5,
    )


def _stop_signal(loop: asyncio.AbstractEventLoop) -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop


def application(house: House, doors: Sequence[Channel], metrics: Metrics) -> Starlette:
    """The ASGI application: every channel's routes, health and metrics."""

    async def alive(request: Request) -> Response:  # noqa: ARG001
        return PlainTextResponse("ok\n")

    async def ready(request: Request) -> Response:  # noqa: ARG001
        problem = await house.problem()
        if problem is None:
            return PlainTextResponse("ok\n")
        # The world is told that, the log why.
        log.warning("not ready: %s", problem)
        return PlainTextResponse("the database does not answer\n", 503)

    async def counted(request: Request) -> Response:  # noqa: ARG001
        return Response(metrics.page(), media_type="text/plain; version=0.0.4; charset=utf-8")

    routes: list[BaseRoute] = [
        Route("/healthz", alive),
        Route("/readyz", ready),
        Route("/metrics", counted),
    ]
    for door in doors:
        routes.extend(door.routes)
    return Starlette(routes=routes)
