"""The one time zone: days, hours and slots are Jakarta's."""

from zoneinfo import ZoneInfo

JAKARTA = ZoneInfo("Asia/Jakarta")
