"""Somebody was quicker: what an officer wanted, laid over what is there by now."""

from dataclasses import replace

from schedule_data.merging import merge
from schedule_data.model.desk import Change, Edit
from schedule_data.model.desk_outcome import Clash, Conflict


def laid_over(change: Change, conflict: Conflict) -> Change | None:
    """The same change of the things as they are now: the other's stays where this one does not
    touch it. None: one of them is gone, or nothing is left to change.
    """
    clashes = {clash.edit.key: clash for clash in conflict.clashes}
    edits = []
    for edit in change.edits:
        clash = clashes.get(edit.key)
        joined = edit if clash is None else _joined(clash)
        if joined is None:
            return None
        edits.append(joined)
    if all(edit.before == edit.after for edit in edits):
        return None
    return replace(change, edits=tuple(edits), once=None)


def _joined(clash: Clash) -> Edit | None:
    """Both changes where parts can be told apart; else what this officer wanted, whole."""
    if clash.present is None:
        return None
    return merge(clash).edit or Edit(clash.present, clash.edit.after)
