"""The desk's buttons under the last answer, and which of them a number or a word stands for."""

from handlers import dialogue
from handlers.admin.tokens import Press, decode
from handlers.admin.typed import may_press, pressed_by
from handlers.message import Incoming
from handlers.ports import Work
from schedule_data.model.zone import JAKARTA


async def pressed_by_words(text: str, incoming: Incoming, work: Work) -> Press | None:
    """The button of the desk that a number or a word stands for, under the last answer."""
    number = dialogue.read_pick(text)
    if number is None and not may_press(text):
        return None
    shown = await _shown(incoming, work)
    if number is None:
        return pressed_by(text, [press for press in shown if press])
    return shown[number - 1] if 1 <= number <= len(shown) else None


async def waits_for_save(incoming: Incoming, work: Work) -> bool:
    """Whether a change that is no event's sheet was the last thing shown."""
    return any(
        press is not None and press.verb in ("sp", "sc") for press in await _shown(incoming, work)
    )


async def _shown(incoming: Incoming, work: Work) -> tuple[Press | None, ...]:
    """The buttons under the last answer, in their order; None: one that is not the desk's."""
    before = await work.recall(incoming.channel, incoming.address)
    memory = dialogue.remembered(before, incoming.at.astimezone(JAKARTA))
    found = map(decode, () if memory is None else memory.offered)
    return tuple(pressed[0] if pressed else None for pressed in found)
