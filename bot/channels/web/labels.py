"""Every word that the page itself says, in one language; wiring fills it from the phrase book."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class PageLabels:
    """The page's words. A field's name is the key by which the page and its script ask for it."""

    # The top of the page.
    title: str
    tagline: str
    description: str
    language_choice: str
    # The conversation.
    log: str
    you: str
    bot: str
    greeting: str
    examples_lead: str
    examples: tuple[str, ...]
    typing: str
    choices: str
    today: str
    yesterday: str
    open_map: str
    new_tab: str
    to_latest: str
    # What happened to a message that was sent.
    sending: str
    sent: str
    failed: str
    retry: str
    # Where one writes.
    input: str
    placeholder: str
    send: str
    near_me: str
    near_me_sent: str
    attach: str
    download: str
    file_gone: str
    location_asking: str
    location_denied: str
    location_unknown: str
    # The menu.
    menu: str
    appearance: str
    theme_system: str
    theme_light: str
    theme_dark: str
    privacy: str
    delete: str
    delete_question: str
    delete_explained: str
    delete_yes: str
    delete_no: str
    deleted: str
    # What went wrong, and what to do.
    offline: str
    trouble_unreachable: str
    trouble_too_long: str
    trouble_file_too_large: str
    trouble_too_many: str
    trouble_starting: str
    trouble_failed: str
    trouble_refused: str
    no_script: str

    def as_json(self) -> str:
        """For the page's script; safe inside a `<script>` element."""
        text = json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))
        return (
            text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        )
