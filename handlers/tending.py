"""Does to one reminder, or to all, what a sentence says: pause, go on, no word of empty days; and
changes the one that it names.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers import keeping, smalltalk
from handlers.listing import key, listed, told
from handlers.several import become_several
from handlers.speech.kept import KeptNews, ListNews
from handlers.speech.reply import Saying
from handlers.turn import Asker, Result
from handlers.wish import Want, Which, Wish, short_name
from schedule_data.model.subscription import Subscription

_NEWS = {
    Want.PAUSE: ListNews.PAUSED,
    Want.RESUME: ListNews.RESUMED,
    Want.EMPTY_UNTOLD: ListNews.EMPTY_UNTOLD,
}


def tend(wish: Wish, kept: Sequence[Subscription], asker: Asker) -> Result:
    """Those that are meant become as they are wanted; where none fits, nothing changes."""
    if not kept:
        return Result(smalltalk.say(Saying.NO_SUBSCRIPTIONS))
    meant = named(wish.which, kept, asker) if wish.which else kept
    if not meant or wish.each is None:
        return listed(ListNews.NOTHING_CHANGED, kept, asker)
    become = {id(one): keeping.wished(one, wish.each) for one in meant}
    changed = any(become[id(one)] != one for one in meant)
    asker.turn.work.people.save(*become.values())
    if len(meant) == 1:
        (one,) = become.values()
        return told(KeptNews.CHANGED if changed else KeptNews.SHOWN, one, asker)
    news = _NEWS[wish.each] if changed else ListNews.SHOWN
    return listed(news, [become.get(id(one), one) for one in kept], asker)


def change_one(wish: Wish, kept: Sequence[Subscription], asker: Asker) -> Result:
    """The only one that the words tell becomes what they say; where that is none or one of several,
    nothing changes.
    """
    if not kept:
        return Result(smalltalk.say(Saying.NO_SUBSCRIPTIONS))
    if wish.slot is None and wish.days is not None:
        return listed(ListNews.NOT_ONCE, kept, asker)
    meant = named(wish.which, kept, asker)
    # Of several that have it, the one that is shown.
    meant = [each for each in meant if short_name(each) == wish.name] or meant
    if len(meant) != 1:
        return listed(ListNews.NOTHING_CHANGED, kept, asker)
    if wish.more:
        return become_several(meant[0], wish, kept, asker)
    new = keeping.changed(meant[0], wish, asker.turn.now)
    return replace(moved(meant[0], new, kept, asker), replaces=False)


def moved(
    one: Subscription, new: Subscription, kept: Sequence[Subscription], asker: Asker
) -> Result:
    """`new` in the place of `one`; where it is kept already, the two become one."""
    if key(new) == key(one):
        return told(KeptNews.CHANGED, one, asker, replaces=True)
    asker.turn.work.people.replace(one, new)
    same = next((each for each in kept if key(each) == key(new)), None)
    return told(KeptNews.CHANGED, new if same is None else same, asker, replaces=True)


def named(
    which: Sequence[Which], kept: Sequence[Subscription], asker: Asker
) -> Sequence[Subscription]:
    """Those of `kept` that the words tell, by number or by what is asked for and when."""
    numbers = {each.number for each in which if each.number}
    by_name = [each for each in which if not each.number]
    return [
        one
        for number, one in enumerate(kept, 1)
        if number in numbers or any(keeping.fits(one, t, asker.turn.agenda) for t in by_name)
    ]
