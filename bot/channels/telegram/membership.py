"""What happens to a chat, not in it: it gets another number, lets the bot in, puts it out."""

from bot.channels.telegram.letter import Letter
from bot.channels.telegram.values import Json, as_object, as_whole
from handlers.message import ChatClosed, ChatMoved, ChatOpened

CHATS = ("private", "group", "supergroup")


def moved(update_id: int, message: Json) -> Letter | None:
    """A group became a supergroup: both tell it, each with the other's number."""
    here = as_whole(as_object(message.get("chat")).get("id"))
    to = as_whole(message.get("migrate_to_chat_id"))
    before = as_whole(message.get("migrate_from_chat_id"))
    if here is None or (to is None and before is None):
        return None
    if to is not None:
        return Letter(update_id, to, ChatMoved(str(here)), group=True)
    return Letter(update_id, here, ChatMoved(str(before)), group=True)


def let_in_or_out(update_id: int, member: Json) -> Letter | None:
    """Blocked, put out, unblocked, let in: what Telegram tells of our own membership."""
    chat = as_object(member.get("chat"))
    number, now = as_whole(chat.get("id")), as_object(member.get("new_chat_member"))
    status = now.get("status")
    if number is None or chat.get("type") not in CHATS:
        return None
    out = status in ("kicked", "left") or (status == "restricted" and now.get("is_member") is False)
    if not out and status not in ("member", "administrator", "restricted"):
        return None
    content = ChatClosed() if out else ChatOpened()
    return Letter(update_id, number, content, group=chat.get("type") != "private")
