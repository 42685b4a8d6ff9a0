"""An officer's command menu: the desk's commands that the role covers, then everybody's."""

from handlers.admin.words import NEEDS, Duty, word
from handlers.speech.admin_menu import described
from handlers.speech.labels import MenuLine, menu
from schedule_data.model.desk import Role
from schedule_data.model.text import Language

_TO_MANY: dict[str, dict[Language, str]] = {
    "announce": {"id": "umumkan", "en": "announce"},
    "campaigns": {"id": "kampanye", "en": "campaigns"},
}
"""What owners send to many is no duty of the desk, but stands in their menu too."""


def officer_menu(role: Role, language: Language) -> tuple[MenuLine, ...]:
    """The menu of an officer of that role."""
    told = described(language)
    mine = [
        MenuLine(word(duty, language), told[duty.value])
        for duty in Duty
        if role.covers(NEEDS[duty])
    ]
    if role.covers(Role.OWNER):
        mine += [MenuLine(words[language], told[name]) for name, words in _TO_MANY.items()]
    return (*mine, *menu(language))
