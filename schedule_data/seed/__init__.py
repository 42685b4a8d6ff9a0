"""The first schedule and its names, as package data: what the bot knows before anybody edits it."""

from schedule_data.seed.load import (
    packaged_events,
    packaged_regions,
    packaged_services,
    packaged_venues,
)

__all__ = ["packaged_events", "packaged_regions", "packaged_services", "packaged_venues"]
