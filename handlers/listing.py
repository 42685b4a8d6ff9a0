"""One subscription of a person, or all of them, as an answer."""

from collections.abc import Sequence

from handlers import keeping, subscription_offers
from handlers.speech.kept import KeptList, KeptNews, KeptTold, ListNews
from handlers.turn import Asker, Result
from schedule_data.model.query import Query
from schedule_data.model.subscription import Subscription

MOST = 20
"""So many questions a person may keep: more than anybody needs, few enough to be listed."""
PER_PAGE = 5


def told(news: KeptNews, one: Subscription, asker: Asker, *, replaces: bool = False) -> Result:
    """One of them, with what it will bring and its buttons."""
    earlier = subscription_offers.earlier(one) if news is KeptNews.ADDED else ()
    reply = KeptTold(
        news,
        keeping.told(one, asker.turn.now, asker.turn.agenda),
        asker.turn.today,
        (*earlier, *subscription_offers.of_one(one, news)),
    )
    return Result(reply, replaces=replaces)


def listed(
    news: ListNews,
    kept: Sequence[Subscription],
    asker: Asker,
    *,
    page: int = 0,
    replaces: bool = False,
    gone: Sequence[Subscription] = (),
) -> Result:
    """A page of them, and what has just happened to them."""
    pages = max(1, -(-len(kept) // PER_PAGE))
    page = min(max(page, 0), pages - 1)
    here = kept[page * PER_PAGE : (page + 1) * PER_PAGE]
    items = tuple(keeping.told(each, asker.turn.now, asker.turn.agenda) for each in here)
    reply = KeptList(
        news,
        items,
        asker.turn.today,
        len(kept),
        MOST,
        subscription_offers.of_list(
            page, pages, any_left=bool(kept), gone=news is ListNews.REMOVED
        ),
        # Those of the other pages too, for a number always means the same one.
        subscription_offers.picks(kept),
        tuple(keeping.told(each, asker.turn.now, asker.turn.agenda) for each in gone),
        first=page * PER_PAGE + 1,
    )
    return Result(reply, replaces=replaces)


def key(each: Subscription) -> tuple[str, Query]:
    """What makes two of a person's the same."""
    return str(each.slot), each.query
