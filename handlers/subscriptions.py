"""Fulfils a wish about reminders: keep a question, list, change, pause, stop, take back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from handlers import keeping, smalltalk, subscription_offers
from handlers.asked import scope
from handlers.choice import EVERYTHING
from handlers.listing import MOST, key, listed, told
from handlers.not_from_here import not_from_here
from handlers.several import become_several, keep_several
from handlers.speech.kept import (
    Choosing,
    KeptAsked,
    KeptNews,
    ListNews,
)
from handlers.speech.offer import Offers
from handlers.speech.reply import Saying
from handlers.tending import change_one, moved, named, tend
from handlers.turn import Asker, Result
from handlers.wish import OF_ONE, Want, Wish, short_name
from schedule_data.model.subscription import Subscription


async def fulfil(wish: Wish, asker: Asker) -> Result:
    """Do what was wanted; the answer as facts. In a group only who manages it may."""
    if asker.incoming.channel not in asker.turn.work.doors.pushing:
        return not_from_here(wish, asker)
    if asker.incoming.group and not asker.incoming.manages:
        return Result(smalltalk.say(Saying.ADMINS_ONLY))
    if wish.want in OF_ONE:
        return await _of_one(wish, asker)
    return await _DO[wish.want](wish, asker)


async def _keep(wish: Wish, asker: Asker) -> Result:
    kept = await asker.kept()
    like = next((each for each in kept if wish.adds and short_name(each) == wish.name), None)
    new = _subscription(wish if like is None else replace(wish, query=like.query), asker)
    same = next((each for each in kept if key(each) == key(new)), None)
    if same is None and kept and wish.vague:
        return listed(ListNews.SHOWN, kept, asker)  # with a button for one more
    if same is None and len(kept) >= MOST:
        return listed(ListNews.TOO_MANY, kept, asker)
    if same is not None and not same.paused and not wish.more:
        return told(KeptNews.SAME, same, asker)
    if wish.more:
        return keep_several(new, wish, kept, asker)
    result = replace(same, paused=False) if same is not None else new
    asker.turn.work.people.save(result)
    return told(KeptNews.ADDED, result, asker)


async def _choose_slot(wish: Wish, asker: Asker) -> Result:
    """When, of the hours that there are? What is on at the one that was wanted is told with it."""
    turn, days = asker.turn, wish.days
    reply = KeptAsked(
        Choosing.SLOT,
        subscription_offers.slots(wish.query, turn.now, days, wish.at),
        instead=wish.instead,
        once=days,
        scope=scope(wish.query, turn.agenda),
        on=None if days is None else keeping.on(wish.query, days, turn.now, turn.agenda),
        today=turn.today,
    )
    return Result(reply, query=replace(wish.query, when=days))


def _subscription(wish: Wish, asker: Asker) -> Subscription:
    query, slot = wish.query, wish.slot
    if slot is None:
        query, slot = keeping.usual(query, asker.turn.now, asker.turn.agenda)
    return Subscription(*asker.here, query, slot, asker.language, since=asker.turn.now)


async def _change(wish: Wish, asker: Asker) -> Result:
    """The one that was just shown, or the only one that is kept, becomes what was said; of several
    one is chosen from the list.
    """
    kept = await asker.kept()
    if wish.which:
        return change_one(wish, kept, asker)
    if not kept:
        open_hour = wish.slot is None and (wish.days or wish.at)
        return await (_choose_slot if open_hour else _keep)(wish, asker)
    if wish.slot is None and wish.days is not None:
        return listed(ListNews.NOT_ONCE, kept, asker)
    one = next((each for each in kept if short_name(each) == wish.name), kept[0])
    new = keeping.changed(one, wish, asker.turn.now)
    if wish.more and (len(kept) == 1 or wish.name == short_name(one)):
        return become_several(one, wish, kept, asker)
    if wish.name == short_name(one):
        return replace(moved(one, new, kept, asker), replaces=False)
    if len(kept) > 1 or key(new) == key(kept[0]):
        said = wish.query != EVERYTHING or wish.slot or wish.at
        return listed(ListNews.NOTHING_CHANGED if said else ListNews.SHOWN, kept, asker)
    return replace(moved(kept[0], new, kept, asker), replaces=False)


async def _list(wish: Wish, asker: Asker) -> Result:
    kept = await asker.kept()
    if not kept:
        return Result(smalltalk.say(Saying.NO_SUBSCRIPTIONS), replaces=wish.replaces)
    news = ListNews.NOT_BY_DATE if wish.dated else ListNews.SHOWN
    return listed(news, kept, asker, page=wish.page, replaces=wish.replaces)


async def _end_one(wish: Wish, asker: Asker) -> Result:
    """The only one that fits ends, as by its button; else it is chosen from the list."""
    kept = await asker.kept()
    if not kept:
        return Result(smalltalk.say(Saying.NOTHING_TO_STOP))
    told = wish.query != EVERYTHING or wish.day
    fitting = [each for each in kept if told and keeping.fits(each, wish, asker.turn.agenda)]
    if wish.number:
        fitting = list(kept[wish.number - 1 : wish.number])
    if len(fitting) != 1:
        return listed(ListNews.NOTHING_ENDED, kept, asker)
    return replace(_removed(fitting[0], kept, asker), replaces=False)


async def _end_some(wish: Wish, asker: Asker) -> Result:
    """All that were named end, but never one that is to stay; where nothing fits either, nothing
    ends, for then something else was meant.
    """
    kept = await asker.kept()
    if not kept:
        return Result(smalltalk.say(Saying.NOTHING_TO_STOP))
    stay = named(wish.spared, kept, asker)
    ended = named(wish.ended, kept, asker) if wish.ended else kept
    gone = [each for each in ended if each not in stay]
    if not (stay and gone):
        return listed(ListNews.NOTHING_ENDED, kept, asker)
    for each in gone:
        asker.turn.work.people.remove(each)
    left = [each for each in kept if each not in gone]
    return replace(listed(ListNews.REMOVED, left, asker, gone=gone), stopped=tuple(gone))


async def _next(_: Wish, asker: Asker) -> Result:
    """The one that comes first; where all are paused, the list says so."""
    kept = await asker.kept()
    if not kept:
        return Result(smalltalk.say(Saying.NO_SUBSCRIPTIONS))
    now, agenda = asker.turn.now, asker.turn.agenda
    due = {
        moment: each
        for each in reversed(kept)
        if not each.paused and (moment := keeping.told(each, now, agenda).due) is not None
    }
    if not due:
        return listed(ListNews.SHOWN, kept, asker)
    return told(KeptNews.SHOWN, due[min(due)], asker)


async def _tend(wish: Wish, asker: Asker) -> Result:
    return tend(wish, await asker.kept(), asker)


async def _stop(_: Wish, asker: Asker) -> Result:
    kept = await asker.kept()
    if not kept:
        return Result(smalltalk.say(Saying.NOTHING_TO_STOP))
    asker.turn.work.people.stop(*asker.here)
    return Result(smalltalk.say(Saying.STOPPED), stopped=tuple(kept))


async def _take_back(wish: Wish, asker: Asker) -> Result:
    memory = asker.turn.memory
    stopped = () if memory is None else memory.stopped
    kept = await asker.kept()
    if not stopped:
        if kept:
            # "Aktifkan lagi" is for what was stopped, and else for what is paused.
            return tend(Wish(Want.TEND, each=Want.RESUME), kept, asker)
        return Result(smalltalk.say(Saying.NO_SUBSCRIPTIONS))
    known = {key(each) for each in kept}
    back = [each for each in stopped if key(each) not in known][: max(0, MOST - len(kept))]
    asker.turn.work.people.save(*back)
    result = listed(ListNews.TAKEN_BACK, [*kept, *back], asker, replaces=wish.replaces)
    return replace(result, stopped=())


async def _of_one(wish: Wish, asker: Asker) -> Result:
    kept = await asker.kept()
    one = next((each for each in kept if short_name(each) == wish.name), None)
    if one is None and not kept:
        return Result(smalltalk.say(Saying.NO_SUBSCRIPTIONS), replaces=wish.replaces)
    if one is None:
        return listed(ListNews.GONE_ALREADY, kept, asker, replaces=wish.replaces)
    return _changed(wish, one, kept, asker)


def _changed(wish: Wish, one: Subscription, kept: Sequence[Subscription], asker: Asker) -> Result:
    match wish.want:
        case Want.SHOW:
            return told(KeptNews.SHOWN, one, asker, replaces=wish.replaces)
        case Want.CHOOSE_DAY:
            return _asked(Choosing.DAY, subscription_offers.days(wish.name))
        case Want.CHOOSE_HOUR if subscription_offers.is_day(wish.day):
            return _asked(Choosing.HOUR, subscription_offers.hours(wish.name, wish.day))
        case Want.CHOOSE_REGION:
            offers = subscription_offers.regions(wish.name, asker.turn.agenda)
            return _asked(Choosing.REGION, offers)
        case Want.CHOOSE_KIND:
            offers = subscription_offers.kinds(wish.name, asker.turn.agenda)
            return _asked(Choosing.KIND, offers)
        case Want.REMOVE:
            return replace(_removed(one, kept, asker), replaces=wish.replaces)
        case Want.SET_SLOT | Want.SET_REGION | Want.SET_KIND:
            return moved(one, keeping.asked_anew(one, wish, asker.turn.now), kept, asker)
    wished = keeping.wished(one, wish.want)
    if wished != one:
        asker.turn.work.people.save(wished)
    return told(KeptNews.CHANGED, wished, asker, replaces=True)


def _asked(choosing: Choosing, offers: Offers) -> Result:
    return Result(KeptAsked(choosing, offers), replaces=True)


def _removed(one: Subscription, kept: Sequence[Subscription], asker: Asker) -> Result:
    asker.turn.work.people.remove(one)
    left = [each for each in kept if each is not one]
    if not left:
        return Result(smalltalk.say(Saying.STOPPED), stopped=(one,), replaces=True)
    left_over = listed(ListNews.REMOVED, left, asker, replaces=True, gone=[one])
    return replace(left_over, stopped=(one,))


_DO: dict[Want, Callable[[Wish, Asker], Awaitable[Result]]] = {
    Want.KEEP: _keep,
    Want.CHANGE: _change,
    Want.CHOOSE_SLOT: _choose_slot,
    Want.LIST: _list,
    Want.END_ONE: _end_one,
    Want.END_SOME: _end_some,
    Want.NEXT: _next,
    Want.TEND: _tend,
    Want.STOP: _stop,
    Want.TAKE_BACK: _take_back,
}
