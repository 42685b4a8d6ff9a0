"""Hands each channel its words: from the phrase book's to the channel's own form."""

from typing import get_args

from bot.channels.telegram.labels import Command, Profile, TelegramLabels
from bot.channels.web.labels import PageLabels
from handlers.speech import labels
from handlers.speech.page_labels import page_labels as words_of_page
from schedule_data.model.text import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)


def page_labels() -> dict[Language, PageLabels]:
    """The web chat's words, by language."""
    return {language: PageLabels(**words_of_page(language)) for language in LANGUAGES}  # type: ignore[arg-type]


def telegram_labels() -> TelegramLabels:
    """The Telegram door's words, by language."""
    return TelegramLabels(
        profiles={language: _profile(language) for language in LANGUAGES},
        failure={language: labels.failure(language) for language in LANGUAGES},
        commands=frozenset(labels.COMMANDS),
    )


def _profile(language: Language) -> Profile:
    shown = labels.profile(language)
    menu = tuple(Command(line.name, line.description) for line in labels.menu(language))
    return Profile(menu, shown.name, shown.about, shown.welcome)
