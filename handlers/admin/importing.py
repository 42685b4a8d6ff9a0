"""/import and /export: a file or pasted lines are asked for and taken in; the schedule goes out."""

import asyncio
import re

from handlers.admin.bringing import bring
from handlers.admin.files import FORMS
from handlers.admin.keys import key, rows
from handlers.admin.new_places import Brought, of_file
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, leave_open
from handlers.admin.tokens import Press
from handlers.message import Attachment, SharedFile
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk
from schedule_data.model.desk import Role

KIND = "import"
_TEMPLATE = re.compile(
    rf"(?:templa?te?|contoh|formulir|isian)(?:\s+(?:file|berkas))?(?:\s+\.?({'|'.join(FORMS)}))?",
    re.IGNORECASE,
)


async def ask_import(officer: Officer, text: str) -> DeskReply | tuple[DeskReply, Attachment]:
    """The command: with lines behind it they are read, else a file is asked for; with "contoh" or
    "template", and a form where it is said, there is a file to fill in.
    """
    asked = _TEMPLATE.fullmatch(text)
    if asked is not None and asked[1] and officer.files is not None:
        return _template(officer, asked[1].casefold())
    if text and asked is None:
        return await bring(officer, Brought(text))
    await leave_open(officer, KIND)
    return DeskSaid(Desk.SEND_FILE, buttons=rows(_forms(officer, Key.TEMPLATE, "tp")))


async def told(officer: Officer, text: str, _: Open) -> DeskReply:
    """Lines that are pasted after /import."""
    await close(officer)
    return await bring(officer, Brought(text))


async def export(officer: Officer, form: str) -> DeskReply | tuple[DeskReply, Attachment]:
    """The command: which form, or the file itself."""
    wanted = form.strip().lstrip(".").casefold()
    if officer.files is None:
        return DeskSaid(Desk.FILE_REFUSED)
    if wanted in FORMS:
        return await _file(officer, wanted)
    return DeskSaid(Desk.WHICH_FORM, buttons=rows(_forms(officer, Key.FORMAT, "ex")))


async def given(officer: Officer, file: SharedFile) -> DeskReply:
    """A file that was sent, with /import or without."""
    if not officer.role.covers(Role.EDITOR):
        return DeskSaid(Desk.NOT_ALLOWED)
    if officer.files is None:
        return DeskSaid(Desk.FILE_REFUSED)
    await close(officer)
    return await bring(officer, of_file(file.name, file.data))


async def pressed(
    officer: Officer, press: Press
) -> DeskReply | tuple[DeskReply, Attachment] | None:
    """A form was chosen; None: it is another button."""
    if press.verb not in ("ex", "tp") or officer.files is None:
        return None
    if press.arg(0) not in FORMS:
        return DeskSaid(Desk.OLD_BUTTON)
    if press.verb == "ex":
        return await _file(officer, press.arg(0))
    return _template(officer, press.arg(0))


async def _file(officer: Officer, form: str) -> tuple[DeskReply, Attachment]:
    assert officer.files is not None  # noqa: S101 - both callers have looked
    name = f"ptsp-{officer.today:%Y-%m-%d}.{form}"
    data = await asyncio.to_thread(officer.files.write, form, officer.snapshot)
    file = Attachment(name, officer.files.media_type(form), data)
    return DeskSaid(Desk.FILE_HERE, name), file


def _template(officer: Officer, form: str) -> tuple[DeskReply, Attachment]:
    assert officer.files is not None  # noqa: S101 - both callers have looked
    name = f"ptsp-template.{form}"
    file = Attachment(
        name, officer.files.media_type(form), officer.files.template(form, officer.language)
    )
    return DeskSaid(Desk.FILE_HERE, name), file


def _forms(officer: Officer, kind: Key, verb: str) -> tuple[Button, ...]:
    if officer.files is None:
        return ()
    return tuple(Button(kind, key(officer, kind, verb, form).token, form.upper()) for form in FORMS)
