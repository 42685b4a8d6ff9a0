"""How a call to the fake Bot API is read, and how it is refused."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """How one call goes wrong. `cut`: the connection is closed without an answer; `done`: but the
    call had its effect. `wait`: seconds until anything happens.
    """

    status: int = 200
    description: str = "Internal Server Error"
    retry_after: int | None = None
    migrate_to: int | None = None
    cut: bool = False
    done: bool = False
    wait: float = 0.0
    body: str | None = None


# The parameters that are texts; all others are JSON in a form.
PLAIN = {"text", "parse_mode", "callback_query_id", "title", "address", "language_code", "name"}
PLAIN |= {"short_description", "description"}


async def read(request: web.BaseRequest) -> Json:
    raw = await request.read()
    if request.content_type == "application/json":
        return dict(json.loads(raw))
    return {
        name: value if name in PLAIN else json.loads(value)
        for name, value in parse_qsl(raw.decode(), keep_blank_values=True)
    }


def hints_of(fault: Fault) -> Json:
    hints = {"retry_after": fault.retry_after, "migrate_to_chat_id": fault.migrate_to}
    return {name: value for name, value in hints.items() if value is not None}


def refusal(status: int, description: str, hints: Json | None = None) -> web.Response:
    answer: Json = {"ok": False, "error_code": status, "description": description}
    if hints:
        answer["parameters"] = hints
    return web.json_response(answer, status=status)
