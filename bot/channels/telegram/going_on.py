"""A message that renews itself stands in the inbox, so that it goes on after a restart."""

import logging
from functools import partial

from bot.channels.telegram.blame import brief
from bot.channels.telegram.courier import Spot
from bot.channels.telegram.inbox import Inbox, surely_done
from bot.channels.telegram.letter import Letter, pack
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.renewing import Over

logger = logging.getLogger(__name__)


async def noted(letter: Letter, spot: Spot, token: str, inbox: Inbox, patience: Patience) -> Over:
    """Write down that the answer to `letter`, shown at `spot`, asks for its next state with
    `token`; what is to be called once that is over.
    """
    going_on = letter.going_on(spot, token)
    try:
        await inbox.put([(going_on.update_id, pack(going_on))])
    except Exception as error:
        logger.warning("progress cannot be noted, it ends with this run: %s", brief(error))
    return partial(surely_done, inbox, going_on.update_id, patience)
