"""What is kept of a person: told, shown as a file, and deleted at once."""

import json
from datetime import UTC, date, datetime

import pytest

from bot.labels import telegram_labels
from handlers.message import Words
from handlers.speech.kept import DataTold
from handlers.speech.reply import Said, Saying
from schedule_data.model.campaign import AskedBefore, DeliveryState, Received
from schedule_data.model.desk import Actor, Officer, Role
from schedule_data.model.query import Query
from schedule_data.model.traces import Traces


def saying(reply):
    assert isinstance(reply, Said), reply
    return reply.saying


def test_all_that_is_kept_comes_as_a_file(citizen):
    citizen.asks("ingatkan saya tiap Kamis jam 7 di Jakarta Barat")
    sent = datetime(2019, 11, 14, 0, 5, tzinfo=UTC)
    citizen.work.people.sent["test", "me"] = [
        Received("thu 07:00", date(2019, 11, 14), DeliveryState.SENT, sent)
    ]
    for command in ("/datasaya", "/mydata"):
        assert isinstance(citizen.asks(command), DataTold)
    attachment = citizen.said.attachment
    assert (attachment.name, attachment.media_type) == ("ptsp-data.json", "application/json")
    data = json.loads(attachment.data)
    assert (data["channel"], data["address"]) == ("test", "me")
    assert [each["slot"] for each in data["subscriptions"]] == ["thu 07:00"]
    assert data["subscriptions"][0]["regions"] == ["jakarta-barat"]
    assert data["messages_sent"] == [
        {
            "campaign": "thu 07:00",
            "day": "2019-11-14",
            "state": "sent",
            "ended_at": "2019-11-14T00:05:00+00:00",
        }
    ]


def test_what_was_left_out_and_what_was_asked_before_stand_in_the_file(citizen):
    citizen.asks("ingatkan saya tiap Kamis jam 7 kecuali di MKG 3")
    until = datetime(2019, 11, 14, 17, tzinfo=UTC)
    before = AskedBefore(Query(but=frozenset({"mkg-3"})), silent=True, until=until)
    citizen.work.people.sent["test", "me"] = [
        Received("daily 07:00", date(2019, 11, 14), DeliveryState.SENT, None, (before,))
    ]
    citizen.asks("/mydata")
    data = json.loads(citizen.said.attachment.data)
    assert data["subscriptions"][0]["left_out"] == ["mkg-3"]
    (message,) = data["messages_sent"]
    (asked,) = message["answered_what_you_have_changed_since"]
    assert (asked["left_out"], asked["silent"]) == (["mkg-3"], True)
    assert asked["kept_to_tell_you_of_changes_until"] == "2019-11-14T17:00:00+00:00"


def test_what_a_person_wrote_is_not_in_it(citizen):
    citizen.asks("PTSP besok di Jakarta Barat, nama saya Sri Wahyuni")
    citizen.shares(-6.2, 106.8)
    citizen.asks("/datasaya")
    text = citizen.said.attachment.data.decode()
    assert "Wahyuni" not in text
    assert "106.8" not in text


def test_deleting_is_confirmed_first_and_then_all_is_gone(citizen):
    citizen.asks("/bahasa English")
    citizen.asks("langganan jakbar")
    assert saying(citizen.asks("/hapusdata")) is Saying.ASK_FORGET
    assert citizen.work.people.kept
    assert saying(citizen.presses(citizen.token("Yes"))) is Saying.DELETED
    work = citizen.work
    assert (work.people.kept, work.memories, work.languages) == ({}, {}, {})


@pytest.mark.parametrize(
    "words", ["ya", "Ya!", "iya", "yes", "hapus", "ya hapus aja", "Ya, hapus semuanya",
              "hapus semua", "ok", "delete everything", "yes please"],
)  # fmt: skip
@pytest.mark.parametrize("command", ["/hapusdata", "hapus data saya", "delete my data"])
def test_a_typed_yes_deletes_as_the_button_does(citizen, command, words):
    citizen.asks("langganan jakbar")
    assert saying(citizen.asks(command)) is Saying.ASK_FORGET
    assert saying(citizen.asks(words)) is Saying.DELETED
    assert (citizen.work.people.kept, citizen.work.memories) == ({}, {})


@pytest.mark.parametrize(
    "words", ["batal", "no", "tidak", "ga jadi", "jangan", "jangan hapus", "ga jadi hapus",
              "cancel please", "tidak, jangan dihapus", "don't delete it", "ga usah dihapus ya"],
)  # fmt: skip
def test_a_typed_no_deletes_nothing_and_says_so(citizen, words):
    citizen.asks("langganan jakbar")
    citizen.asks("/hapusdata")
    assert saying(citizen.asks(words)) is Saying.NOT_DELETED
    assert citizen.work.people.kept
    assert saying(citizen.asks("ya")) is not Saying.DELETED


@pytest.mark.parametrize("between", ["besok di mana?", "/bantuan", "halo", "ya?", "hapus apa?"])
def test_a_yes_to_something_else_deletes_nothing(citizen, between):
    citizen.asks("langganan jakbar")
    citizen.asks("/hapusdata")
    citizen.asks(between)
    assert citizen.work.people.kept
    citizen.asks("ya")
    assert citizen.work.people.kept


def test_a_yes_that_comes_too_late_deletes_nothing(citizen):
    citizen.asks("langganan jakbar")
    citizen.asks("/hapusdata")
    citizen.sends(Words("ya"), at="2019-11-14T09:31")
    assert citizen.work.people.kept


def test_privacy_is_short_true_and_leads_to_both(citizen):
    assert saying(citizen.asks("/privasi")) is Saying.PRIVACY
    assert len(" ".join(citizen.lines())) < 700
    assert isinstance(citizen.presses(citizen.token("Lihat data")), DataTold)
    citizen.asks("/privacy")
    assert saying(citizen.presses(citizen.token("Hapus data"))) is Saying.ASK_FORGET


def test_data_can_be_seen_and_deleted_where_nobody_can_be_reminded(citizen):
    citizen.channel = "web"
    assert isinstance(citizen.asks("/datasaya"), DataTold)
    citizen.asks("/hapusdata")
    assert saying(citizen.presses(citizen.token("Ya"))) is Saying.DELETED


@pytest.mark.parametrize(("language", "command"), [("id", "privasi"), ("en", "privacy")])
def test_privacy_stands_in_the_menu_of_each_language(language, command):
    profile = telegram_labels().profiles[language]
    assert command in [each.name for each in profile.commands]


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        (Role.VIEWER, Saying.ASK_FORGET_ROLE),
        (Role.EDITOR, Saying.ASK_FORGET_ROLE),
        (Role.OWNER, Saying.ASK_FORGET_OWNER),
    ],
)
def test_an_officer_is_told_that_the_role_goes_too(citizen, role, asked):
    rina = Officer(Actor("test", "me"), role, "Bu Rina")
    citizen.work.people.at_the_desk["test", "me"] = Traces(rina)
    assert saying(citizen.asks("/hapusdata")) is asked
    assert saying(citizen.presses(citizen.token("Ya"))) is Saying.DELETED
    citizen.work.people.at_the_desk.clear()
    assert saying(citizen.asks("/hapusdata")) is Saying.ASK_FORGET
