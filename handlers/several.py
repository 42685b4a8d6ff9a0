"""A reminder on several weekdays: as many reminders, for each has one."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import keeping
from handlers.listing import MOST, key, listed
from handlers.speech.kept import ListNews
from handlers.turn import Asker, Result
from handlers.wish import Wish
from schedule_data.model.subscription import Subscription


def keep_several(
    new: Subscription, wish: Wish, kept: Sequence[Subscription], asker: Asker
) -> Result:
    """One for each day that was named; one that is kept already goes on as it is."""
    wanted = {key(each): each for each in (new, *(replace(new, slot=s) for s in wish.more))}
    before = {key(each): each for each in kept}
    after = before | {
        key: replace(before[key], paused=False) if key in before else each
        for key, each in wanted.items()
    }
    if len(after) > MOST:
        return listed(ListNews.TOO_MANY, kept, asker)
    asker.turn.work.people.save(*(after[key] for key in wanted))
    return listed(ListNews.SEVERAL, list(after.values()), asker)


def become_several(
    one: Subscription, wish: Wish, kept: Sequence[Subscription], asker: Asker
) -> Result:
    """`one` on several days: it is moved to the first, and the others are made like it; where it
    is on one of them already, it stays.
    """
    now = asker.turn.now
    slots = filter(None, (wish.slot, *wish.more))
    wanted = [keeping.changed(one, replace(wish, slot=slot), now) for slot in slots]
    stays = any(key(each) == key(one) for each in wanted)
    # In the ledger's order, for by that a number names one of them: what is new comes last.
    before = {key(each): each for each in kept if stays or each is not one}
    new = {key(each): each for each in wanted if key(each) not in before}
    after = [*before.values(), *new.values()]
    if len(after) > MOST:
        return listed(ListNews.TOO_MANY, kept, asker)
    people = asker.turn.work.people
    if not stays:
        people.replace(one, wanted[0])
    people.save(*new.values())
    return listed(ListNews.SEVERAL, after, asker)
