"""What each of the desk's commands does, in a line of a messenger's menu."""

from functools import cache

from handlers.speech.tongue import tongue
from schedule_data.model.text import Language


@cache
def described(language: Language) -> dict[str, str]:
    """What a command does, by its English word."""
    t = tongue(language)
    return {
        "addevent": t.say("Add an event, in one line or step by step"),
        "editevent": t.say("Change an event, or one of its days"),
        "cancelevent": t.say("Call off a day, or all of it"),
        "events": t.say("All events, or search"),
        "venues": t.say("All places: names, address, map"),
        "closevenue": t.say("Close a place for some days"),
        "holiday": t.say("Days off of a year; declare one"),
        "confirm": t.say("Say that it is still true"),
        "stale": t.say("What was not confirmed for long"),
        "import": t.say("Import a file or pasted lines"),
        "export": t.say("Export the schedule as a file"),
        "undo": t.say("Undo your last change"),
        "admins": t.say("Who may do what; invite"),
        "audit": t.say("Who changed what, and when"),
        "desk": t.say("What you can do at the desk"),
        "announce": t.say("Write to all subscribers"),
        "campaigns": t.say("What was sent to many"),
    }
