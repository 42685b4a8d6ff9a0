"""Which event is meant: a list is shown, and its name can be typed in the place of a button."""

from handlers.admin.aside import is_question
from handlers.admin.finding import Found, find
from handlers.admin.making import fresh
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, leave_open
from handlers.admin.showing import listing
from handlers.admin.words import read_bare
from handlers.speech.admin_list_facts import EventList
from handlers.speech.admin_parts import Question
from handlers.understanding.plans import Plan


async def ask_which(
    officer: Officer, found: Found, kind: str, then: str, line: str = ""
) -> EventList:
    """A page of the events that may be meant; picking one does `then`, with the rest of `line`.
    Its name may be typed as the answer to the open question `kind`.
    """
    await officer.jot(line)
    await leave_open(officer, kind, line)
    return listing(officer, found.page, found.words, then, question=Question.WHICH_EVENT)


async def answered(officer: Officer, text: str, asked: Open) -> tuple[Found, str] | None:
    """The events that the words name, and all that is told of the one that is meant; None: they are
    no answer, and the question is not open any more.
    """
    found = None if is_question(text, fresh(officer)) or read_bare(text) else find(officer, text)
    plan = Plan() if found is None or found.plan is None else found.plan
    named = plan.places or plan.place_words or plan.area_words or plan.named
    if found is None or not (found.page.total or named):
        await close(officer)
        return None
    tells = found.sure is not None or plan.first_day is not None
    return found, f"{text} {asked.arg(0)}".strip() if tells else asked.arg(0)
