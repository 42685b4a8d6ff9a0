"""The checks behind `ptsp doctor`: settings, database, web port, clock, Telegram."""

import errno
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from bot.settings import Settings, TelegramSettings
from bot.wiring import database_problem

PATIENCE = aiohttp.ClientTimeout(total=10)
CLOCK_TOLERANCE_S = 30


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check saw; `advice` is what to do where it is not well."""

    subject: str
    well: bool
    seen: str
    advice: str = ""

    def line(self) -> str:
        """The finding for the terminal."""
        mark = "ok  " if self.well else "FAIL"
        return f"{mark} {self.subject}: {self.seen}" + (f" -> {self.advice}" if self.advice else "")


def well(subject: str, seen: str, advice: str = "") -> Finding:
    """A check that found nothing wrong."""
    return Finding(subject, well=True, seen=seen, advice=advice)


def wrong(subject: str, seen: str, advice: str) -> Finding:
    """A check that found something wrong, and what to do about it."""
    return Finding(subject, well=False, seen=seen, advice=advice)


async def checkup(settings: Settings) -> list[Finding]:
    """Run every check; one that fails does not keep the others from running."""
    findings = [_settings(settings), await _database(settings), _port(settings), _clock(settings)]
    if settings.telegram is None:
        advice = "set PTSP_TELEGRAM_TOKEN to turn it on"
        return [*findings, well("Telegram", "off", advice)]
    return [*findings, *await _telegram(settings.telegram)]


def _settings(settings: Settings) -> Finding:
    return well("settings", f"read; the public address is {settings.public_url}")


async def _database(settings: Settings) -> Finding:
    problem = await database_problem(settings)
    if problem:
        return wrong("database", problem, "run `ptsp db upgrade`")
    return well("database", "reachable, schema up to date, schedule loaded")


def _port(settings: Settings) -> Finding:
    where = f"{settings.web_host}:{settings.web_port}"
    try:
        with socket.create_server((settings.web_host, settings.web_port)):
            return well("web", f"{where} is free")
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return well("web", f"{where} is in use", "fine if that is ptsp running")
        return wrong("web", f"{where}: {error.strerror}", "set PTSP_WEB_HOST and _PORT")


def _clock(settings: Settings) -> Finding:
    if settings.now is not None:
        seen = f"PTSP_NOW starts the calendar at {settings.now.isoformat()}"
        return well("clock", seen, "unset PTSP_NOW for the real time")
    return well("clock", datetime.now(UTC).isoformat(timespec="seconds"))


async def _telegram(telegram: TelegramSettings) -> list[Finding]:
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as session:
            me, sent_at = await _call(session, telegram, "getMe")
            if not me.get("ok"):
                advice = "copy the token again from @BotFather into PTSP_TELEGRAM_TOKEN"
                return [wrong("token", str(me.get("description", "refused")), advice)]
            hook, _ = await _call(session, telegram, "getWebhookInfo")
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        # The text of an aiohttp error can hold the URL, and so the token.
        advice = "check the network and PTSP_TELEGRAM_BASE_URL"
        return [wrong("Telegram", f"no answer ({type(error).__name__})", advice)]
    username = me["result"].get("username") or me["result"].get("first_name", "?")
    token = well("token", f"accepted; the bot is @{username}")
    return [token, _webhook(hook), *_skew(sent_at)]


async def _call(
    session: aiohttp.ClientSession, telegram: TelegramSettings, method: str
) -> tuple[dict[str, dict[str, str]], str | None]:
    async with session.get(f"{telegram.base_url}{telegram.token}/{method}") as response:
        return await response.json(content_type=None), response.headers.get("Date")


def _webhook(hook: dict[str, dict[str, str]]) -> Finding:
    if hook.get("ok") and hook["result"].get("url"):
        advice = "delete it (deleteWebhook): polling gets nothing while it is set"
        return wrong("webhook", "a webhook is set", advice)
    return well("webhook", "none is set; polling can hear")


def _skew(sent_at: str | None) -> list[Finding]:
    if sent_at is None:
        return []
    skew = abs((datetime.now(UTC) - parsedate_to_datetime(sent_at)).total_seconds())
    if skew > CLOCK_TOLERANCE_S:
        seen = f"this machine is {skew:.0f} s away from Telegram's time"
        return [wrong("clock", seen, "turn on time synchronisation (NTP)")]
    return [well("clock", "agrees with Telegram's")]
