"""Two officers changed the same thing: what each changed, and both joined where they can be."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, cast

from schedule_data.model.desk import AuditEntry, Edit, Officer, Thing
from schedule_data.model.desk_outcome import Clash
from schedule_data.model.event import Event, Override

_NOT_COMPARED = {"sequence"}


@dataclass(frozen=True, slots=True)
class Merge:
    """`theirs` and `mine` are what each changed, old and new value by field; `both` are the fields
    that both changed to different values, `edit` what to save so that theirs stays, and of `both`
    mine. None where one of the two took the thing away.
    """

    theirs: Mapping[str, tuple[object, object]]
    mine: Mapping[str, tuple[object, object]]
    both: tuple[str, ...]
    edit: Edit | None


def differences(before: Thing | None, after: Thing | None) -> dict[str, tuple[object, object]]:
    """The fields that differ, old and new value. Overrides are told one by one, as
    "override 2026-01-15"; a thing that is not there has no fields.
    """
    old, new = _values(before), _values(after)
    names = dict.fromkeys((*old, *new))
    return {
        name: (old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)
    }


def merge(clash: Clash) -> Merge:
    """What to show to the officer who came second, and what to save if both are to hold."""
    edit, present = clash.edit, clash.present
    theirs, mine = differences(edit.before, present), differences(edit.before, edit.after)
    both = tuple(name for name in mine if name in theirs and mine[name][1] != theirs[name][1])
    if edit.before is None or edit.after is None or present is None:
        return Merge(theirs, mine, both, None)
    return Merge(theirs, mine, both, Edit(present, _with(present, edit.after, mine)))


def newer(clash: Clash) -> tuple[AuditEntry, ...]:
    """The changes since the officer looked, newest first: those before made what was seen."""
    found = []
    for entry in clash.since:
        made = {edit.key: edit.after for edit in entry.edits}
        if clash.edit.key in made and not differences(made[clash.edit.key], clash.edit.before):
            break
        found.append(entry)
    return tuple(found)


def _values(thing: Thing | None) -> dict[str, object]:
    if thing is None:
        return {}
    found: dict[str, object] = {
        each.name: getattr(thing, each.name)
        for each in fields(thing)
        if each.name not in _NOT_COMPARED
    }
    if isinstance(thing, Event):
        del found["overrides"]
        found |= {_named(each): each for each in thing.overrides}
    return found


def _named(override: Override) -> str:
    return f"override {override.recurrence_id}"


def _with(present: Thing, mine: Thing, changed: Mapping[str, object]) -> Thing:
    """`present` with those fields of `mine` that are `changed`."""
    own: dict[str, Any] = {
        each.name: getattr(mine, each.name) for each in fields(mine) if each.name in changed
    }
    if isinstance(present, Event) and isinstance(mine, Event):
        overrides = {_named(each): each for each in present.overrides}
        for name in changed:
            if name.startswith("override "):
                overrides.pop(name, None)
        overrides |= {_named(each): each for each in mine.overrides if _named(each) in changed}
        own["overrides"] = tuple(sorted(overrides.values(), key=lambda each: each.recurrence_id))
    if isinstance(present, Officer):  # its fields are one word each: there is nothing to join
        return mine
    return cast(Thing, replace(present, **own))
