"""An owner tells many: preview with the count, one confirmation, progress; strangers see none."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.announcing import read_announcement
from handlers.message import Pressed
from handlers.speech.campaigns import (
    AnnouncementAsked,
    AnnouncementShown,
    CampaignGone,
    CampaignList,
    CampaignTold,
    Missing,
)
from handlers.speech.offer import OfferKind
from handlers.speech.phrase import phrase
from handlers.speech.reply import Said, Saying
from schedule_data.model.campaign import CampaignStatus, Tally
from schedule_data.model.news import Announcement

LINE = "Besok tutup pukul 15.00.\n---\nTomorrow it closes at 15:00."


@pytest.fixture
def owner(citizen):
    citizen.work.campaigns.owners.add("me")
    return citizen


@pytest.mark.parametrize(
    ("line", "regions"),
    [
        (f"/umumkan {LINE}", set()),
        (f"/umumkan Jakarta Timur\n{LINE}", {"jakarta-timur"}),
        (f"/umumkan jaktim dan jakut:\n{LINE}", {"jakarta-timur", "jakarta-utara"}),
        (f"/umumkan Jakarta Timur: {LINE}", {"jakarta-timur"}),
        (f"/announce to East Jakarta\n{LINE}", {"jakarta-timur"}),
        (f"/umumkan semua\n{LINE}", set()),
        (f"/umumkan semua warga Jakarta:\n{LINE}", set()),
        ("/umumkan PTSP di Jakarta Timur tutup.\n---\nPTSP in East Jakarta is closed.", set()),
        ("/umumkan ID: Besok tutup.\nEN: Closed tomorrow.", set()),
    ],
)
def test_the_line_says_to_whom_and_what_in_both_languages(owner, line, regions):
    reply = owner.asks(line)
    assert isinstance(reply, AnnouncementShown)
    assert reply.announcement.regions == regions
    assert reply.reach == 3
    assert "---" not in reply.announcement.words.id + reply.announcement.words.en
    assert not reply.announcement.words.id.startswith("ID")


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("/umumkan", Missing.WORDS),
        ("/umumkan Jakarta Timur\n---\nClosed", Missing.WORDS),
        ("/umumkan Besok tutup.", Missing.ENGLISH),
        ("/umumkan Besok tutup.\n---\n", Missing.ENGLISH),
        (f"/umumkan {'a' * 2000}\n---\nb", Missing.TOO_LONG),
    ],
)
def test_what_is_missing_is_asked_for_with_an_example(owner, line, missing):
    assert owner.asks(line) == AnnouncementAsked(missing)
    assert owner.work.campaigns.known == {}


def test_nothing_is_sent_before_it_is_confirmed_and_then_once(owner):
    owner.asks(f"/umumkan Jakarta Timur\n{LINE}")
    (draft,) = owner.work.campaigns.known.values()
    assert draft.campaign.status is CampaignStatus.DRAFT
    send = owner.token("3")
    told = owner.presses(send)
    assert isinstance(told, CampaignTold)
    assert (told.tally.total, told.tally.open) == (3, 3)
    again = owner.presses(send)
    assert isinstance(again, CampaignTold)
    assert len(owner.work.campaigns.known) == 1


def test_a_draft_is_thrown_away(owner):
    owner.asks(f"/umumkan {LINE}")
    assert owner.presses(owner.token("Buang")) == CampaignGone()
    assert owner.work.campaigns.known == {}


@pytest.mark.parametrize("words", ["batal", "no", "tidak jadi", "buang", "cancel", "jangan kirim"])
def test_a_typed_no_throws_the_draft_away(owner, words):
    owner.asks(f"/umumkan {LINE}")
    assert owner.asks(words) == CampaignGone()
    assert not owner.said.replaces
    assert owner.work.campaigns.known == {}


@pytest.mark.parametrize("words", ["ya", "yes", "ok", "kirim", "ya kirim aja"])
def test_a_typed_yes_is_too_weak_to_send_to_many(owner, words):
    owner.asks(f"/umumkan {LINE}")
    for _ in range(2):
        reply = owner.asks(words)
        assert isinstance(reply, Said)
        assert reply.saying is Saying.PRESS_SEND
    (draft,) = owner.work.campaigns.known.values()
    assert draft.campaign.status is CampaignStatus.DRAFT
    assert owner.asks("batal") == CampaignGone()


def test_to_nobody_there_is_no_button(owner):
    owner.work.campaigns.people = 0
    owner.asks(f"/umumkan {LINE}")
    assert owner.offers(OfferKind.ANNOUNCE) == []


def test_a_campaign_is_paused_resumed_and_cancelled(owner):
    owner.asks(f"/umumkan {LINE}")
    owner.presses(owner.token("Kirim"))
    statuses = []
    for label in ("Jeda", "Lanjutkan", "Batalkan"):
        reply = owner.presses(owner.token(label))
        statuses.append(reply.tally.campaign.status)
    assert statuses == [CampaignStatus.PAUSED, CampaignStatus.RUNNING, CampaignStatus.CANCELLED]
    assert owner.offers(OfferKind.RESUME) == []


def test_how_far_it_is_can_be_asked_again(owner):
    owner.asks(f"/umumkan {LINE}")
    owner.presses(owner.token("Kirim"))
    campaigns = owner.work.campaigns
    counts = {"sent": 1, "blocked": 1, "unknown": 1}
    campaigns.known[1] = Tally(campaigns.known[1].campaign, counts)
    reply = owner.presses(owner.token("Sudah sampai mana"))
    assert (reply.tally.open, dict(reply.tally.counts)) == (0, counts)
    lines = " ".join(owner.lines())
    for told in ("terkirim: 1", "diblokir: 1", "tidak pasti: 1", "Selesai"):
        assert told in lines


def test_the_progress_renews_itself_while_it_goes_on_and_no_longer(owner):
    owner.asks(f"/umumkan {LINE}")
    assert owner.said.renews is None
    owner.presses(owner.token("Kirim"))
    renews = owner.said.renews
    assert isinstance(owner.presses(renews), CampaignTold)
    assert owner.said.renews == renews
    owner.presses(owner.token("Jeda"))
    assert owner.said.renews is None
    owner.presses(owner.token("Lanjutkan"))
    assert owner.said.renews == renews
    campaigns = owner.work.campaigns
    running = campaigns.known[1]
    campaigns.known[1] = Tally(running.campaign, {"sent": 3})
    owner.presses(renews)
    assert owner.said.renews is None
    campaigns.known[1] = running
    owner.presses(renews, at="2019-11-17T09:00")  # three days later it is useless
    assert owner.said.renews is None


def test_a_message_that_renews_itself_leaves_nothing_behind(owner):
    owner.asks(f"/umumkan {LINE}")
    owner.presses(owner.token("Kirim"))
    renews = owner.said.renews
    owner.asks("PTSP besok di Jakarta Utara")
    memory = owner.work.memories["test", "me"]
    assert isinstance(owner.sends(Pressed(renews, by_itself=True)), CampaignTold)
    assert owner.work.memories["test", "me"] == memory


def test_campaigns_are_listed_numbered_and_in_pages(owner):
    for _ in range(7):
        owner.asks(f"/umumkan {LINE}")
        owner.presses(owner.token("Kirim"))
    first = owner.asks("/kampanye")
    assert isinstance(first, CampaignList)
    assert [each.campaign.id for each in first.tallies] == [7, 6, 5, 4, 3]
    shown = owner.asks("2")
    assert isinstance(shown, CampaignTold)
    assert shown.tally.campaign.id == 6
    owner.asks("/campaigns")
    second = owner.presses(owner.token("Next page"))
    assert [each.campaign.id for each in second.tallies] == [2, 1]


@pytest.mark.parametrize("line", ["/umumkan", f"/umumkan {LINE}", "/kampanye", "/announce x"])
def test_for_a_stranger_there_is_no_such_command(citizen, line):
    reply = citizen.asks(line)
    said = citizen.said
    assert not isinstance(reply, AnnouncementShown | AnnouncementAsked | CampaignList)
    unknown = citizen.asks(line.replace("/umumkan", "/zzz").replace("/kampanye", "/zzz")
                           .replace("/announce", "/zzz"))  # fmt: skip
    assert type(reply) is type(unknown)
    assert said.language == citizen.said.language
    assert citizen.work.campaigns.known == {}
    assert citizen.work.campaigns.tried


def test_a_strangers_copy_of_an_owners_button_is_an_old_button(citizen):
    for token in ("1ic.....s-1", "1ic.....l", "1ic.....x-1"):
        reply = citizen.presses(token)
        assert isinstance(reply, Said)
        assert reply.saying is Saying.OLD_BUTTON


def test_an_owner_in_a_group_gets_no_answer_that_others_could_read(owner):
    owner.group = True
    assert not isinstance(owner.asks("/kampanye"), CampaignList)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=300) | st.text(alphabet="ab \n-:IDEN", max_size=60))
def test_any_text_is_an_announcement_or_lacks_something(citizen, text):
    found = read_announcement(text, citizen.work.names)
    assert isinstance(found, Announcement | Missing)
    if isinstance(found, Announcement):
        assert found.words.id.strip()
        assert found.words.en.strip()


@pytest.mark.parametrize(
    "more", ["", "s", "s-", "s-x", "l-1", "c", "s-9999999999999", "o--1", "s-1-2"]
)
def test_a_made_up_button_of_an_owner_does_nothing(owner, more):
    owner.presses(f"1ic.....{more}")
    assert owner.work.campaigns.known == {}


@pytest.mark.parametrize(
    ("language", "line"), [("id", "/umumkan Jakarta Timur"), ("en", "/announce East Jakarta")]
)
def test_the_example_can_be_copied_in_ones_own_language(language, line):
    shown = phrase(AnnouncementAsked(Missing.WORDS), language)
    assert line in str(shown.paragraphs)
