"""A request that is not answered: which words the person reads, and why for a developer."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from starlette.responses import JSONResponse

from bot.channels.web.labels import PageLabels
from handlers.message import Language

Code: TypeAlias = Literal[
    "cross_site",
    "method",
    "not_json",
    "malformed",
    "too_large",
    "too_long",
    "too_many",
    "crowded",
    "starting",
    "busy",
    "failed",
]

STATUS: Mapping[Code, int] = {
    "cross_site": 403,
    "method": 405,
    "not_json": 415,
    "malformed": 400,
    "too_large": 413,
    "too_long": 422,
    "too_many": 429,
    "crowded": 429,
    "starting": 503,
    "busy": 503,
    "failed": 500,
}

_LABEL: Mapping[Code, str] = {
    "too_large": "trouble_too_long",
    "too_long": "trouble_too_long",
    "too_many": "trouble_too_many",
    "crowded": "trouble_starting",
    "starting": "trouble_starting",
    "busy": "trouble_starting",
    "failed": "trouble_failed",
}


class RefusedError(Exception):
    """Raised instead of an answer. `wait` is how many seconds later to try again, if that helps;
    `language` the one that the request asked for, as far as it was understood.
    """

    def __init__(self, code: Code, detail: str, *, wait: int | None = None) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.wait = wait
        self.language: Language | None = None

    def response(self, labels: PageLabels) -> JSONResponse:
        """The same as JSON: a code for the page, a sentence for the person, a detail for us."""
        sentence: str = getattr(labels, _LABEL.get(self.code, "trouble_refused"))
        error = {"code": self.code, "message": sentence, "detail": self.detail}
        headers = {} if self.wait is None else {"Retry-After": str(self.wait)}
        if self.code == "method":
            headers["Allow"] = "POST"
        return JSONResponse({"error": error}, STATUS[self.code], headers)
