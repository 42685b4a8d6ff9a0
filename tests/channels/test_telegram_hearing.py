"""Which updates are said to the bot, and what they say."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.hearing import Self, hear
from bot.channels.telegram.letter import Letter, pack, unpack
from handlers.message import Content, Pressed, SharedLocation, Unreadable, Words

ME = Self(7, "ptsp_bot", frozenset({"besok", "hariini", "start"}))
SRI = {"id": 5, "is_bot": False, "first_name": "Sri", "language_code": "id"}
Json = dict[str, Any]


def private(**said: Any) -> Json:
    chat = {"id": 5, "type": "private"}
    return {"update_id": 1, "message": {"message_id": 3, "chat": chat, "from": SRI, **said}}


def group(**said: Any) -> Json:
    chat = {"id": -100, "type": "supergroup"}
    return {"update_id": 1, "message": {"message_id": 3, "chat": chat, "from": SRI, **said}}


def content(update: Json) -> Content | None:
    letter = hear(update, ME)
    return letter.content if letter else None


def test_a_private_text_is_a_question_in_its_chat() -> None:
    assert hear(private(text="besok di mana?"), ME) == Letter(1, 5, Words("besok di mana?"), "id")


@pytest.mark.parametrize(
    ("code", "language"),
    [("id", "id"), ("en", "en"), ("en-US", "en"), ("in", "id"), ("ms", None), (None, None)],
)
def test_the_phones_language_is_a_suggestion_where_we_speak_it(
    code: str | None, language: str | None
) -> None:
    update = private(text="jaksel?")
    update["message"]["from"] = {**SRI, "language_code": code}
    letter = hear(update, ME)
    assert letter is not None
    assert letter.language == language


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/besok", "/besok"),
        ("/besok@ptsp_bot", "/besok"),
        ("/Besok@PTSP_bot jakbar", "/Besok jakbar"),
        ("/start ag-12", "/start ag-12"),
        ("/besok@other_bot", None),
    ],
)
def test_a_command_is_ours_unless_another_bot_is_named(text: str, heard: str | None) -> None:
    assert content(private(text=text)) == (Words(heard) if heard else None)


def test_a_groups_own_talk_is_not_heard() -> None:
    assert content(group(text="besok di mana kita makan?")) is None
    assert content(group(photo=[{"file_id": "x"}])) is None
    assert content(group(text="tanya @ptsp_bottle saja")) is None
    assert content(group(text="mail@ptsp_bot")) is None


def test_a_group_is_answered_when_the_bot_is_called_by_name_and_the_name_is_not_part_of_it() -> (
    None
):
    assert content(group(text="@ptsp_bot besok di mana?")) == Words("besok di mana?")
    assert content(group(text="besok di jakbar @PTSP_Bot")) == Words("besok di jakbar")
    assert content(group(caption="@ptsp_bot ini di mana?", photo=[{}])) == Words("ini di mana?")


def test_a_group_is_answered_when_it_replies_to_the_bot() -> None:
    said = {"message_id": 2, "from": {"id": 7, "is_bot": True}}
    assert content(group(text="2", reply_to_message=said)) == Words("2")
    assert content(group(text="2", reply_to_message={**said, "from": SRI})) is None


def test_an_ordinary_message_in_a_forum_topic_that_the_bot_opened_is_no_reply_to_it() -> None:
    opening = {"message_id": 2, "from": {"id": 7}, "forum_topic_created": {"name": "PTSP"}}
    assert content(group(text="halo", reply_to_message=opening, is_topic_message=True)) is None


def test_a_group_is_answered_at_our_commands_and_not_at_those_of_others() -> None:
    assert content(group(text="/besok")) == Words("/besok")
    assert content(group(text="/roll 6")) is None
    assert content(group(text="/roll@ptsp_bot")) == Words("/roll")


def test_an_answer_in_a_group_goes_to_the_question_and_its_topic() -> None:
    letter = hear(group(text="/besok", is_topic_message=True, message_thread_id=44), ME)
    assert letter is not None
    assert (letter.chat, letter.reply_to, letter.thread) == (-100, 3, 44)


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "video_note", "document", "contact"])
def test_what_holds_no_words_is_named_by_its_kind(kind: str) -> None:
    assert content(private(**{kind: {"file_id": "x"}})) == Unreadable(kind)


def test_a_photo_with_a_caption_is_read_by_its_caption() -> None:
    assert content(private(photo=[{}], caption="PTSP besok?")) == Words("PTSP besok?")


def test_a_shared_location_or_venue_is_where_somebody_stands() -> None:
    here = {"latitude": -6.2, "longitude": 106.8}
    assert content(private(location=here)) == SharedLocation(-6.2, 106.8)
    assert content(private(venue={"location": here, "title": "x"})) == SharedLocation(-6.2, 106.8)
    assert content(private(location={"latitude": 400, "longitude": "x"})) == Unreadable("location")


def test_a_pressed_button_says_its_token_and_where_it_sits() -> None:
    message = {"message_id": 9, "date": 0, "chat": {"id": 5, "type": "private"}}
    update = {
        "update_id": 1,
        "callback_query": {"id": "77", "from": SRI, "data": "f:1", "message": message},
    }
    assert hear(update, ME) == Letter(1, 5, Pressed("f:1"), "id", callback="77", message=9)
    update["callback_query"].pop("data")  # type: ignore[attr-defined]
    assert content(update) == Unreadable("button")


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1, "edited_message": private(text="x")["message"]},
        {"update_id": 1, "channel_post": private(text="x")["message"]},
        {"update_id": 1, "my_chat_member": {"chat": {"id": 5}}},
        private(new_chat_members=[SRI]),
        private(pinned_message={"text": "x"}),
        private(text="   "),
        {"update_id": True, "message": private(text="x")["message"]},
        {"update_id": 2**70, "message": private(text="x")["message"]},
        {"message": private(text="x")["message"]},
        "hello",
        None,
    ],
)
def test_edits_posts_service_messages_and_nonsense_are_not_heard(update: object) -> None:
    assert hear(update, ME) is None


def test_another_bot_is_never_answered_so_that_two_bots_do_not_talk_for_ever() -> None:
    update = private(text="halo")
    update["message"]["from"] = {"id": 8, "is_bot": True}
    assert hear(update, ME) is None


def test_half_a_surrogate_pair_is_made_harmless() -> None:
    heard = content(private(text="besok \ud83d"))
    assert isinstance(heard, Words)
    heard.text.encode()


def test_a_server_without_a_username_for_the_bot_is_lived_with() -> None:
    nameless = Self(7, None, frozenset({"besok"}))
    letter = hear(private(text="/besok"), nameless)
    assert letter is not None
    assert hear(private(text="/besok@ptsp_bot"), nameless) is None


def test_where_somebody_stands_is_not_written_down() -> None:
    letter = hear(private(location={"latitude": -6.2146, "longitude": 106.8451}), ME)
    assert letter is not None
    written = pack(letter)
    assert "6.2" not in written
    assert "106" not in written
    assert unpack(1, written).content == Unreadable("location")


KEYS = st.sampled_from(
    [
        *(
            "update_id",
            "message",
            "callback_query",
            "chat",
            "id",
            "type",
            "text",
            "caption",
            "from",
        ),
        *("is_bot", "data", "location", "latitude", "longitude", "venue", "photo", "entities"),
        *("reply_to_message", "language_code", "message_id", "message_thread_id"),
        "is_topic_message",
    ]
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["private", "group", "/besok", "@ptsp_bot", "id", "\ud800"])
)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner), max_leaves=25
)


def shaped(inner: Any) -> Any:
    """Near enough to a real update to get past the first doors."""
    message = st.fixed_dictionaries(
        {"chat": st.just({"id": 5, "type": "group"}) | inner, "text": inner},
        optional={
            "from": inner,
            "reply_to_message": inner,
            "location": inner,
            "venue": inner,
            "message_id": inner,
            "caption": inner,
        },
    )
    press = st.fixed_dictionaries({"id": inner, "data": inner, "message": message | inner})
    return st.fixed_dictionaries(
        {"update_id": st.integers(0, 2**63 - 1)},
        optional={"message": message, "callback_query": press},
    )


@given(ANYTHING | shaped(ANYTHING))
def test_no_update_however_hostile_breaks_the_door(update: object) -> None:
    letter = hear(update, ME)
    if letter is not None:
        written = pack(letter)
        written.encode()
        read = unpack(letter.update_id, written)
        if not isinstance(letter.content, SharedLocation):
            assert read == letter


@given(st.text())
def test_any_text_in_a_private_chat_is_heard_as_it_is(text: str) -> None:
    heard = content(private(text=text))
    if text.strip() and "@" not in text:
        assert heard == Words(text[:4096])


def test_a_schedule_sent_in_private_is_named_and_any_other_document_is_none() -> None:
    def file(name: str, size: int = 10) -> tuple[str, str] | None:
        document = {"file_id": "F1", "file_name": name, "file_size": size}
        letter = hear(private(document=document), ME)
        assert letter is not None
        assert letter.content == Unreadable("document")
        assert unpack(1, pack(letter)) == letter
        return letter.file

    assert file("Jadwal.XLSX") == ("F1", "Jadwal.XLSX")
    assert file("jadwal.pdf") is None
    assert file("jadwal.csv", 3 * 1024 * 1024) is None


def test_in_a_group_the_member_who_speaks_is_known() -> None:
    letter = hear(group(text="/besok"), ME)
    assert letter is not None
    assert (letter.chat, letter.person) == (-100, 5)
    document = {"file_id": "F1", "file_name": "a.csv", "file_size": 10}
    shown = hear(group(document=document, caption="/besok"), ME)
    assert shown is not None
    assert shown.file is None
