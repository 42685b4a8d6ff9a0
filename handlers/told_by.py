"""Which of the kept reminders a few words tell: "Jumat", "jaksel", "nomor 2", "yang pertama"."""

from handlers import dialogue
from handlers.choice import EVERYTHING
from handlers.naming import to_be_kept
from handlers.turn import Turn
from handlers.understanding.understand import understand
from handlers.which_days import names_every_day, weekdays
from handlers.which_one import is_narrowed
from handlers.wish import Which
from schedule_data.model.slot import WEEKDAYS, SlotKind


def told_by(words: str, turn: Turn) -> tuple[Which, ...]:
    """What the words tell reminders by; nothing where they tell less than the whole of one."""
    number = dialogue.read_pick(words)
    if number is not None:
        return (Which(number=number),)
    heard = understand(words, now=turn.now, names=turn.work.names)
    if is_narrowed(words) or heard.name_doubt is not None or heard.unknown_place:
        return ()
    query = to_be_kept(dialogue.asked(heard), heard, words, turn.work.names)
    days = [WEEKDAYS[number] for number in sorted(weekdays(words))]
    if names_every_day(words):
        days.append(SlotKind.DAILY.value)
    if query == EVERYTHING and not days:
        return ()
    return tuple(Which(query, day) for day in days or [""])
