"""The settings: the environment, or a `.env` file, read once into a frozen value."""

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeVar
from urllib.parse import urlsplit

from bot.clock import read_moment
from bot.mistake import Mistake

T = TypeVar("T")

TELEGRAM_API = "https://api.telegram.org/bot"


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How to reach Telegram. `base_url` ends in `/bot`; the token is never shown. `rate` is how
    many broadcast messages a second it is sent at most.
    """

    token: str = field(repr=False)
    base_url: str = TELEGRAM_API
    rate: float = 25.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; README.md lists the names. `now` starts the calendar's clock;
    `admins` are owners, (channel, address) each; `web_proxies` are believed who a caller is.
    """

    database_url: str = "sqlite:///var/ptsp.db"
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    public_url: str = "http://127.0.0.1:8080"
    web_proxies: tuple[str, ...] = ()
    telegram: TelegramSettings | None = None
    admins: tuple[tuple[str, str], ...] = ()
    now: datetime | None = None
    log: Literal["text", "json"] | None = None


def environment(directory: Path | None = None) -> dict[str, str]:
    """The process's environment over what `.env` in `directory` (the working one) says."""
    path = (directory or Path.cwd()) / ".env"
    values: dict[str, str] = {}
    if path.is_file():
        from dotenv import dotenv_values

        values = {k: v for k, v in dotenv_values(path, encoding="utf-8").items() if v is not None}
    return values | dict(os.environ)


def read_settings(env: Mapping[str, str]) -> Settings:
    """Read the settings; an empty value counts as not set.

    Raises:
        Mistake: a value that cannot be used; the line names it and says what is wanted.
    """
    given = {name: env[name].strip() for name in env if name.startswith("PTSP_")}

    def read(name: str, parse: Callable[[str], T], default: T) -> T:
        text = given.get(name, "")
        if not text:
            return default
        try:
            return parse(text)
        except ValueError as error:
            raise Mistake(f"{name}: {error}") from None

    host = read("PTSP_WEB_HOST", str, "127.0.0.1")
    port = read("PTSP_WEB_PORT", _port, 8080)
    token = read("PTSP_TELEGRAM_TOKEN", _token, "")
    base_url = read("PTSP_TELEGRAM_BASE_URL", _api, TELEGRAM_API)
    rate = read("PTSP_TELEGRAM_RATE", _rate, 25.0)
    read("PTSP_TELEGRAM_MODE", _mode, "polling")
    return Settings(
        database_url=read("PTSP_DATABASE_URL", _database, "sqlite:///var/ptsp.db"),
        web_host=host,
        web_port=port,
        public_url=read("PTSP_PUBLIC_URL", _url, f"http://{host}:{port}"),
        web_proxies=read("PTSP_WEB_PROXIES", _proxies, ()),
        telegram=TelegramSettings(token, base_url, rate) if token else None,
        admins=read("PTSP_ADMINS", _admins, ()),
        now=read("PTSP_NOW", read_moment, None),
        log=read("PTSP_LOG", _log, None),
    )


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError(f"{text!r} is no port; a number from 1 to 65535 is wanted")
    return int(text)


def _token(text: str) -> str:
    if not re.fullmatch(r"[0-9]{1,20}:[A-Za-z0-9_-]{10,100}", text):
        raise ValueError("that is no bot token; BotFather gives one like 123456:ABC-DEF...")
    return text


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{text!r} is no web address; it starts with http:// or https://")
    return text.rstrip("/")


def _proxies(text: str) -> tuple[str, ...]:
    found = [each.strip() for each in text.split(",") if each.strip()]
    try:
        return tuple(str(ipaddress.ip_network(each)) for each in found)
    except ValueError:
        raise ValueError(
            f"{text!r} names no proxies; addresses or networks such as 10.0.0.5 or 10.0.0.0/24 are"
            " wanted"
        ) from None


def _api(text: str) -> str:
    url = _url(text)
    return url if url.endswith("/bot") else f"{url}/bot"


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0.1 <= rate <= 1000:
        raise ValueError(f"{text!r} is no rate; messages a second, from 0.1 to 1000, are wanted")
    return rate


def _mode(text: str) -> str:
    if text != "polling":
        raise ValueError(f"{text!r} is not known; only polling is built so far")
    return text


def _database(text: str) -> str:
    if not re.match(r"(sqlite|postgresql)(\+\w+)?://", text):
        raise ValueError("wanted is sqlite:///path/to/file.db or postgresql://user@host/name")
    return text


def _admins(text: str) -> tuple[tuple[str, str], ...]:
    found = [each.strip().partition(":") for each in text.split(",") if each.strip()]
    for channel, _, address in found:
        if not (channel.isalpha() and address.strip()):
            raise ValueError("wanted are owners such as telegram:123456789,whatsapp:628123456789")
    return tuple((channel.lower(), address.strip()) for channel, _, address in found)


def _log(text: str) -> Literal["text", "json"]:
    if text == "text":
        return "text"
    if text == "json":
        return "json"
    raise ValueError(f"{text!r} is not known; text or json is wanted")
