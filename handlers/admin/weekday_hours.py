"""Other hours on some of an event's weekdays: "close at 4pm on Fridays" of all working days."""

from dataclasses import replace

from handlers.admin.sheet import Sheet, Timetable
from handlers.understanding.plans import Plan
from handlers.understanding.plans.repeating import weekdays_of_rule, without


def hours_of_weekdays(sheet: Sheet, plan: Plan) -> Sheet | None:
    """The sheet with those weekdays as a timetable of their own; None: the plan tells more than
    hours of some of its weekdays.
    """
    if not _only_hours(plan) or plan.repeat is None or sheet.repeat is None:
        return None
    some, all_of_them = weekdays_of_rule(plan.repeat), weekdays_of_rule(sheet.repeat)
    rest = without(sheet.repeat, some)
    if not some or not some < all_of_them or weekdays_of_rule(rest) & some:
        return None
    own = Timetable(
        first_day=sheet.first_day,
        last_day=sheet.last_day,
        repeat=replace(without(sheet.repeat, all_of_them - some)),
        but_not=sheet.but_not,
        opens=plan.opens or sheet.opens,
        closes=plan.closes or (None if plan.open_ended else sheet.closes),
        pauses=plan.pauses or sheet.pauses,
    )
    return replace(sheet, repeat=rest, also=(own,), unread=plan.unread, touched=True)


def _only_hours(plan: Plan) -> bool:
    """Whether nothing else is to be changed."""
    others = (
        plan.first_day, plan.last_day, plan.days, plan.but_not, plan.on_holidays, plan.places,
        plan.place_words, plan.area_words, plan.room, plan.services, plan.quota, plan.last_intake,
        plan.note, plan.problem, plan.day_doubt,
    )  # fmt: skip
    return bool(plan.opens or plan.closes) and not any(others)
