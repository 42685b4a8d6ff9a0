"""What is kept of a person: all of it as a file, and all of it gone."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers import smalltalk
from handlers.message import Incoming
from handlers.ports import Memory, Work
from handlers.speech.kept import DataTold
from handlers.speech.reply import Saying
from handlers.turn import Result
from handlers.wish import Want, Wish
from schedule_data.model.campaign import AskedBefore, Received
from schedule_data.model.desk import AuditEntry, Draft, Officer, Role
from schedule_data.model.query import Query
from schedule_data.model.subscription import Subscription

OF_DATA = frozenset({Want.DATA, Want.ASK_FORGET, Want.FORGET})


async def answer(wish: Wish, incoming: Incoming, work: Work) -> Result:
    """The file, the question whether all is to go, or that it is gone."""
    if incoming.group and not incoming.manages:
        return Result(smalltalk.say(Saying.ADMINS_ONLY_DATA))
    here = (incoming.channel, incoming.address)
    match wish.want:
        case Want.DATA:
            return Result(DataTold(await _everything(incoming, work), smalltalk.own_data()))
        case Want.FORGET:
            work.people.forget(*here)
            return Result(smalltalk.say(Saying.DELETED), forget=True, replaces=wish.replaces)
    return Result(smalltalk.say(_asked((await work.people.traces(*here)).officer)))


def _asked(officer: Officer | None) -> Saying:
    """The question before it: what goes along of somebody's rights."""
    if officer is None:
        return Saying.ASK_FORGET
    return Saying.ASK_FORGET_OWNER if officer.role is Role.OWNER else Saying.ASK_FORGET_ROLE


async def _everything(incoming: Incoming, work: Work) -> Mapping[str, object]:
    here = (incoming.channel, incoming.address)
    traces = await work.people.traces(*here)
    return {
        "channel": incoming.channel,
        "address": incoming.address,
        "language": await work.fixed_language(*here),
        "conversation": _conversation(await work.recall(*here)),
        "subscriptions": _subscriptions(await work.people.subscriptions(*here)),
        "messages_sent": [_received(each) for each in await work.people.received(*here)],
        "officer": _officer(traces.officer),
        "drafts": [_draft(each) for each in traces.drafts],
        "audit": [_entry(each) for each in traces.entries],
    }


def _officer(officer: Officer | None) -> Mapping[str, object] | None:
    return None if officer is None else {"role": officer.role.value, "name": officer.name}


def _draft(draft: Draft) -> Mapping[str, object]:
    return {"name": draft.name, "at": _moment(draft.at), "body": draft.body}


def _entry(entry: AuditEntry) -> Mapping[str, object]:
    """What was done, by this person or with their role; what it changed is the schedule's."""
    return {
        "at": _moment(entry.at),
        "by": str(entry.actor),
        "name": entry.name,
        "action": entry.action.value,
        "about": [":".join(edit.key) for edit in entry.edits],
        "note": entry.note,
    }


def _conversation(memory: Memory | None) -> Mapping[str, object] | None:
    """The last question; `stopped` are the subscriptions that can still be taken back."""
    if memory is None:
        return None
    return {
        "at": _moment(memory.at),
        "language": memory.language,
        "last_question": None if memory.query is None else _query(memory.query),
        "offered_buttons": list(memory.offered),
        "stopped_subscriptions": _subscriptions(memory.stopped),
    }


def _subscriptions(kept: Sequence[Subscription]) -> list[Mapping[str, object]]:
    return [
        {
            "slot": str(each.slot),
            **_named(each.query),
            "language": each.language,
            "silent": each.silent,
            "when_empty": each.when_empty,
            "paused": each.paused,
            "since": None if each.since is None else _moment(each.since),
        }
        for each in kept
    ]


def _query(query: Query) -> Mapping[str, object]:
    days = query.when
    return {
        "days": None if days is None else [days.start.isoformat(), days.end.isoformat()],
        "at": None if query.at is None else f"{query.at:%H:%M}",
        **_named(query),
    }


def _named(query: Query) -> Mapping[str, object]:
    return {
        "regions": sorted(query.regions),
        "places": sorted(query.places),
        "services": sorted(query.services),
        "kinds": sorted(query.kinds),
        "left_out": sorted(query.but),
    }


def _received(each: Received) -> Mapping[str, object]:
    told: dict[str, object] = {
        "campaign": each.campaign,
        "day": each.day.isoformat(),
        "state": each.state.value,
        "ended_at": None if each.ended_at is None else _moment(each.ended_at),
    }
    if each.asked_before:
        # In words of the file's own: few of its readers know what a campaign is.
        told["answered_what_you_have_changed_since"] = [_before(one) for one in each.asked_before]
    return told


def _before(each: AskedBefore) -> Mapping[str, object]:
    return {
        **_named(each.query),
        "silent": each.silent,
        "kept_to_tell_you_of_changes_until": _moment(each.until),
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
