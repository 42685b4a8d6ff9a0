"""Hands each channel its words: from the phrase book's to the channel's own form."""

from collections.abc import Iterable
from typing import get_args

from bot.channels.telegram.labels import Command, Profile, TelegramLabels
from bot.channels.web.labels import PageLabels
from handlers.admin.menu import officer_menu
from handlers.speech import labels
from handlers.speech.page_labels import page_labels as words_of_page
from schedule_data.model.desk import Role
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
        officers={
            role.value: {language: _menu(officer_menu(role, language)) for language in LANGUAGES}
            for role in Role
        },
    )


def _profile(language: Language) -> Profile:
    shown = labels.profile(language)
    return Profile(_menu(labels.menu(language)), shown.name, shown.about, shown.welcome)


def _menu(lines: Iterable[labels.MenuLine]) -> tuple[Command, ...]:
    return tuple(Command(line.name, line.description) for line in lines)
