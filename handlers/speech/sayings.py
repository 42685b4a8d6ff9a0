"""Answers that hold no facts of the schedule: hello, help, sorry, and what is kept of a person."""

from collections.abc import Callable

from handlers.message import Line, Paragraph, Part
from handlers.speech.lines import paragraph, plain, strong
from handlers.speech.reply import Said, Saying
from handlers.speech.tongue import Tongue


def sayings(said: Said, t: Tongue) -> tuple[Paragraph, ...]:
    """The paragraphs of one of these answers."""
    make = _LONG.get(said.saying)
    return make(t) if make else (paragraph(Part.TEXT, plain(_line(said, t))),)


def preface(saying: Saying, t: Tongue) -> Paragraph:
    """A saying as one line before another answer."""
    return paragraph(Part.NOTE, plain(_line(Said(saying), t)))


def examples(t: Tongue) -> tuple[str, ...]:
    """Three questions that anyone may copy."""
    return (
        t.say("Where is PTSP today?"),
        t.say("tomorrow in East Jakarta"),
        t.say("what does an IMB need?"),
    )


def _line(said: Said, t: Tongue) -> str:
    if said.saying is Saying.NO_SUCH_NUMBER:
        return t.count(
            "There is only number {count} to choose.",
            "Please choose a number from 1 to {count}.",
            said.count,
        )
    return _short(t)[said.saying]


def _short(t: Tongue) -> dict[Saying, str]:
    return {
        Saying.GREETING: t.say("Hello! Which day or place would you like to know about?"),
        Saying.THANKS: t.say("You are welcome. Good luck with your permit!"),
        Saying.A_PERSON: t.say(
            "To talk to a person, call Tanya PTSP (1500164)."
            " I know where and when PTSP's desks are."
        ),
        Saying.ABOUT: t.say(
            "PTSP is Jakarta's one-stop licence office: business, building, practice and grave"
            " permits. Its desks come to malls, parks and cemeteries. I know where and when."
        ),
        Saying.TEXT_NEEDED: t.say("I can only read text. Try: {examples}.", examples=_tried(t)),
        Saying.NOTHING_TO_STOP: t.say("There is nothing to stop: you have no reminders."),
        Saying.NO_SUBSCRIPTIONS: t.say(
            "You have no reminders. Say for example: “remind me every Friday at 4 pm about malls in"
            " East Jakarta”."
        ),
        Saying.STOPPED: t.say("All your reminders are stopped. I will not write to you first."),
        Saying.ONE_AT_A_TIME: t.say(
            "Nothing is set yet: one message makes one reminder. Send one for each place, for"
            " example “remind me every Saturday about East Jakarta”."
        ),
        Saying.ADMINS_ONLY: t.say("In a group only its admins can set reminders."),
        Saying.ADMINS_ONLY_DATA: t.say(
            "Only the group's admins can see or delete what is kept about the group. For your own"
            " data, write to me alone."
        ),
        Saying.ASK_FORGET: t.say(
            "Delete everything that is kept about you: reminders, language and last question?"
            " This cannot be undone."
        ),
        Saying.ASK_FORGET_ROLE: t.say(
            "Delete everything that is kept about you: reminders, language and last question,"
            " also your role as an officer and your drafts? What you changed in the schedule"
            " stays, without your name. This cannot be undone."
        ),
        Saying.ASK_FORGET_OWNER: t.say(
            "Delete everything that is kept about you, also your role as an owner? If there is no"
            " other owner, nobody can give rights in the chat any more. What you changed in the"
            " schedule stays, without your name. This cannot be undone."
        ),
        Saying.DELETED: t.say("Done. Nothing about you is kept any more."),
        Saying.NOT_DELETED: t.say("All right, nothing was deleted."),
        Saying.PRESS_SEND: t.say(
            "Nothing is sent yet. Press the button “Send” above, or type “cancel” to throw it away."
        ),
        Saying.LANGUAGE_FIXED: t.say("All right, I will answer in English from now on."),
        Saying.OLD_BUTTON: t.say("That button no longer works. Please ask again, or choose:"),
        Saying.SORRY: t.say(
            "Sorry that I was no help. Name a day, a place or a permit, or call Tanya PTSP"
            " (1500164) to talk to a person."
        ),
        Saying.QUEUE: t.say(
            "I do not know how long the queue is. Please ask Tanya PTSP (1500164)."
        ),
        Saying.WEEKEND_DAY: t.say("It is a weekend day, not a public holiday."),
        Saying.NOT_KNOWN: t.say(
            "That I do not know yet. Please ask Tanya PTSP (1500164). What I know:"
        ),
        Saying.A_BOT: t.say(
            "A machine answers here, no person. I know where and when PTSP's desks are. To talk to"
            " a person, call Tanya PTSP (1500164)."
        ),
        Saying.NEVER_MIND: t.say("All right. Ask again whenever you like."),
        Saying.CANCELLED: t.say(
            "What is cancelled is marked so in the schedule, with the reason if it is known. To be"
            " sure, call Tanya PTSP (1500164)."
        ),
        Saying.COMPLAINT: t.say(
            "I am sorry about that. Please report it to Tanya PTSP (1500164), and call them before"
            " the next trip to be sure that the desk is there."
        ),
        Saying.WORKING_DAY: t.say("It is a working day, not a public holiday."),
        Saying.NOTHING_TO_PICK: t.say(
            "There is nothing to choose from at the moment. Please ask again."
        ),
    }


def _start(t: Tongue) -> tuple[Paragraph, ...]:
    return (
        paragraph(
            Part.TEXT,
            plain(t.say("Hello! I know where PTSP's licence desk is in Jakarta on any day.")),
            plain(t.say("Ask me the way you would ask a person:")),
            *map(_bullet, examples(t)),
        ),
    )


def _unknown(t: Tongue) -> tuple[Paragraph, ...]:
    return (
        paragraph(
            Part.TEXT,
            plain(t.say("Sorry, I did not get that. Try: {examples}.", examples=_tried(t))),
            plain(t.say("For other questions call Tanya PTSP (1500164).")),
        ),
    )


def _tried(t: Tongue) -> str:
    return ", ".join(t.say("“{words}”", words=example) for example in examples(t))


def _help(t: Tongue) -> tuple[Paragraph, ...]:
    return (
        paragraph(
            Part.TEXT,
            strong(t.say("What you can ask")),
            _bullet(t.say("a day: “PTSP tomorrow”, “this weekend”, “17 November”")),
            _bullet(t.say("a region, a district or a place: “in Tebet”, “when at Blok M Square?”")),
            _bullet(t.say("a permit: “where can I get a NIB?”, “what does an IMB need?”")),
            _bullet(t.say("right now: “which one is still open?”")),
        ),
        paragraph(
            Part.TEXT,
            plain(
                t.say("Type a number to pick from a list. Share your location to see what is near.")
            ),
            plain(t.say("/subscribe reminds you, on the day and at the hour that you like.")),
            plain(t.say("/language sets the language. /privacy tells what is kept.")),
        ),
        paragraph(Part.NOTE, plain(_OTHER[t.language])),
    )


def _privacy(t: Tongue) -> tuple[Paragraph, ...]:
    return (
        paragraph(
            Part.TEXT,
            strong(t.say("What is kept from this chat")),
            _bullet(t.say("The number of this chat, and the language that you chose.")),
            _bullet(t.say("Your last question, so that “and tomorrow?” works for 30 minutes.")),
            _bullet(
                t.say(
                    "Your reminders, until you end them. One that you change or remove is kept"
                    " until the days it told you of are over,"
                    " so that you still hear if they change."
                )
            ),
            _bullet(t.say("Which messages I sent you without being asked, for 90 days.")),
            _bullet(
                t.say("Of officers: role, drafts and changes. Also who tried an officer's command.")
            ),
        ),
        paragraph(
            Part.TEXT,
            strong(t.say("What is not kept")),
            _bullet(t.say("The texts that you write.")),
            _bullet(t.say("A location that you share: it is used for one answer.")),
            plain(t.say("/mydata shows all of it, /deleteme deletes all of it.")),
        ),
    )


def _bullet(text: str) -> Line:
    return plain(f"• {text}")


# Said in the other language, for whoever would rather speak that.
_OTHER = {
    "id": "You can ask in English too: “where is PTSP today?”",
    "en": "Bisa juga dalam bahasa Indonesia: “PTSP hari ini di mana?”",
}
_LONG: dict[Saying, Callable[[Tongue], tuple[Paragraph, ...]]] = {
    Saying.START: _start,
    Saying.HELP: _help,
    Saying.PRIVACY: _privacy,
    Saying.UNKNOWN: _unknown,
}
