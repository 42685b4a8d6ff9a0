"""What one sender is made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.channels.channel import Pushes
from bot.composing import Composer
from bot.pacing import Lane
from bot.ports import Messages
from bot.weather import Weather
from schedule_data.model.campaign import OPEN, DeliveryState, Outcome

MOST_IN_FLIGHT = 64


@dataclass(frozen=True, slots=True)
class Parts:
    """What a sender is made of. `clock` is the calendar's; `counted` hears of each that ended."""

    door: Pushes
    messages: Messages
    composer: Composer
    lane: Lane
    weather: Weather
    clock: Callable[[], datetime]
    counted: Callable[[DeliveryState], None] = lambda _state: None
    most_in_flight: int = MOST_IN_FLIGHT
    batch: int = 128

    def count(self, ended: Iterable[Outcome]) -> None:
        """Count those that will not be tried again."""
        for outcome in ended:
            if outcome.state not in OPEN:
                self.counted(outcome.state)
