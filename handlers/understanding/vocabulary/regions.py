"""The six regions of Jakarta, by slug; five of them are told by a direction."""

from handlers.understanding.vocabulary import listed

BY_DIRECTION = (
    "jakarta-pusat",
    "jakarta-utara",
    "jakarta-barat",
    "jakarta-selatan",
    "jakarta-timur",
)
ALL = frozenset((*BY_DIRECTION, "kepulauan-seribu"))

PICKING = listed("yang yg kalau kalo klo klw kl about selain kecuali except")
"""In front of a direction: one of the regions is picked."""
BEFORE_THE = listed("in about or and but not except than")
"""In front of "the" and a direction: the same."""
CLOSING = listed(
    """
    aja saja doang dong donk ya yah kak min deh ada adanya gimana gmn kapan dimana dmn mana di buka
    gak ga please side is when what where at on open tomorrow today then
    """
)
"""Behind a direction that stands for a region; "di barat laut", "the north gate" go on."""
