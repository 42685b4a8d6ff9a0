"""What a browser must prove before it is heard, and what it is told to forbid."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from bot.channels.web.refusal import RefusedError

_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        # No script may turn a string into markup, not even ours.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)

EVERY_ANSWER: Final[Mapping[str, str]] = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def require_own_page(headers: Headers, public_url: str | None) -> None:
    """`RefusedError` where another site's page made the browser post here.

    Browsers say so in Sec-Fetch-Site, and older ones or plain http by Origin; a program that sends
    neither is no browser, and holds nobody's session.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        if site != "same-origin":
            raise RefusedError("cross_site", "only the chat's own page may post here")
        return
    origin = headers.get("origin")
    if origin is None:
        return
    ours = {headers.get("host", "").lower()}
    if public_url is not None:
        ours.add(urlsplit(public_url).netloc.lower())
    if origin.partition("://")[2].lower() not in ours - {""}:
        raise RefusedError("cross_site", "only the chat's own page may post here")


def require_json(headers: Headers) -> None:
    """`RefusedError` where the body is not declared JSON, which another site's form cannot do."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise RefusedError("not_json", "the content type must be application/json")
