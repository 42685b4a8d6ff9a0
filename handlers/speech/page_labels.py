"""Every word that the web chat's own page says, by the key under which the page asks for it."""

from collections.abc import Mapping

from handlers.speech.sayings import examples
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language


def page_labels(language: Language) -> Mapping[str, str | tuple[str, ...]]:
    """The page's words in `language`."""
    t = tongue(language)
    return {
        **_top(t),
        **_conversation(t),
        **_message(t),
        **_writing(t),
        **_menu(t),
        **_trouble(t),
        "examples": examples(t),
    }


def _top(t: Tongue) -> dict[str, str]:
    return {
        "title": "PTSP Goes To Mall",
        "tagline": t.say("Where is the desk today?"),
        "description": t.say(
            "Ask where Jakarta's licence desk, PTSP Goes To Mall, is open today: the place, the"
            " hours and the services."
        ),
        "language_choice": t.say("Choose a language"),
    }


def _conversation(t: Tongue) -> dict[str, str]:
    return {
        "log": t.say("Conversation"),
        "you": t.say("You"),
        "bot": "PTSP",
        "greeting": t.say(
            "Hello! Jakarta's licence desk moves about: malls, parks, even cemeteries. Ask when or"
            " where, and I will tell you the place, the hours and the services."
        ),
        "examples_lead": t.say("For example:"),
        "typing": t.say("PTSP is looking…"),
        "choices": t.say("Quick answers"),
        "today": t.say("Today"),
        "yesterday": t.say("Yesterday"),
        "open_map": t.say("Open the map"),
        "new_tab": t.say("(new tab)"),
        "to_latest": t.say("To the latest message"),
    }


def _message(t: Tongue) -> dict[str, str]:
    return {
        "sending": t.say("Sending"),
        "sent": t.say("Sent"),
        "failed": t.say("Not sent yet"),
        "retry": t.say("Send again"),
    }


def _writing(t: Tongue) -> dict[str, str]:
    return {
        "input": t.say("Your question"),
        "placeholder": t.say("Type a question…"),
        "send": t.say("Send"),
        "near_me": t.say("Desks near me"),
        "near_me_sent": t.say("Desks near where I am"),
        "attach": t.say("Send a file"),
        "download": t.say("Download"),
        "file_gone": t.say("Ask for this file again."),
        "location_asking": t.say("Waiting for your location…"),
        "location_denied": t.say(
            "Your location is not allowed. Just type the area, for example “Cakung”."
        ),
        "location_unknown": t.say(
            "Your location was not found. Just type the area, for example “Cakung”."
        ),
    }


def _menu(t: Tongue) -> dict[str, str]:
    return {
        "menu": t.say("Menu"),
        "appearance": t.say("Appearance"),
        "theme_system": t.say("As on this device"),
        "theme_light": t.say("Light"),
        "theme_dark": t.say("Dark"),
        "privacy": t.say(
            "The words of this conversation are kept in this browser only. The server remembers the"
            " last question; what else it keeps is told by /privacy. Your location is not kept."
        ),
        "delete": t.say("Delete the conversation"),
        "delete_question": t.say("Delete this conversation?"),
        "delete_explained": t.say(
            "All messages in this browser are lost and cannot be brought back."
        ),
        "delete_yes": t.say("Delete"),
        "delete_no": t.say("Cancel"),
        "deleted": t.say("The conversation is deleted."),
    }


def _trouble(t: Tongue) -> dict[str, str]:
    return {
        "offline": t.say("There is no internet connection. Your messages stay here."),
        "trouble_unreachable": t.say(
            "Not connected. Your message is still here, just send it again."
        ),
        "trouble_too_long": t.say(
            "The message is too long: at most 4,096 characters. Your text is not lost; shorten it,"
            " then send it again."
        ),
        "trouble_file_too_large": t.say(
            "The file is too large: at most 2 MB. Split it, or leave out what is over."
        ),
        "trouble_too_many": t.say("Slowly, please. Wait a few seconds, then send it again."),
        "trouble_starting": t.say("Busy for a moment. Wait a few seconds, then send it again."),
        "trouble_failed": t.say(
            "Sorry, something went wrong on our side. Please send it again in a moment."
        ),
        "trouble_refused": t.say("This message cannot be read. Reload the page, then try again."),
        "no_script": t.say(
            "This chat needs JavaScript. Turn it on in your browser, or call Tanya PTSP on 1500164."
        ),
    }
