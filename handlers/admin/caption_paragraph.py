"""A press release's paragraph, sentence by sentence, as lines of a caption."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from handlers.admin.caption_cuts import DATELINE
from handlers.admin.caption_prose import sentences
from handlers.admin.caption_told import Kind, Told, dated
from handlers.understanding.plans import LONGEST, Plan

Read = Callable[[str], Sequence[Plan]]
_MOST_SENTENCES = 60
_CLAUSE = re.compile(
    r",\s*(?:(?:dan|serta|and|lalu|kemudian|sedangkan|sementara)\s+)?(?=\D)|;\s*"
    r"|\s+(?:dan|serta|and|sedangkan|sementara(?: itu)?)\s+(?=(?:di|at|[A-Z])\b|[A-Z])"
)
_ROOM = re.compile(r"(?:lantai|lt|lobi|lobby|atrium|hall|aula|basement|floor)\b", re.IGNORECASE)


def paragraph(raw: str, read: Read, read_line: Callable[[str], Iterator[Told]]) -> Iterator[Told]:
    """What its sentences tell; hours that a sentence of their own tells are of all of them. `read`
    reads words, `read_line` what stands on a line.
    """
    told: list[Told] = []
    all_of_it = tuple(sentences(DATELINE.sub("", raw)))
    for sentence in all_of_it[:_MOST_SENTENCES]:
        found = [
            replace(_indoors(each), own_hours=not sentence.alike)
            for clause in _clauses(sentence.text, read)
            for each in read_line(clause)
            if each.kind is not Kind.WORDS
        ]
        if sentence.doubtful:
            tells = any(each.kind is not Kind.LOOSE for each in found)
            found = [Told(sentence.text, Plan(), Kind.LEFT)] if tells else []
        told += found
    told += [Told(each.text, Plan(), Kind.LEFT) for each in all_of_it[_MOST_SENTENCES:][:1]]
    hours = [each for each in told if _only_hours(each)]
    others = [each for each in told if each.kind is Kind.PART and not _only_hours(each)]
    if len(hours) != 1 or any(each.plan.opens for each in others):
        yield from told
        return
    (of_all,) = hours
    for each in told:
        if each in others:
            plan = replace(each.plan, opens=of_all.plan.opens, closes=of_all.plan.closes)
            yield replace(each, plan=plan)
        elif each is not of_all or not others:
            yield each


def _clauses(sentence: str, read: Read) -> Sequence[str]:
    """ "Di Blok M Square pada Senin (18/11), Bella Terra pada Selasa (19/11), dan ...": a clause
    for each place with its day, where the sentence as a whole is too much for one reading.
    """
    if len(sentence) > LONGEST or all(
        plan.problem is None and len(plan.places) < 2 for plan in read(sentence)
    ):
        return (sentence,)
    clauses: list[str] = []
    for part in _CLAUSE.split(sentence):
        placed = _has_place(read(part)[0])
        if clauses and not (placed and _has_place(read(clauses[-1])[0])):
            clauses[-1] = f"{clauses[-1]}, {part}"
        else:
            clauses.append(part)
    plans = [read(clause) for clause in clauses]
    told = all(len(each) == 1 and dated(each[0]) and not each[0].problem for each in plans)
    return clauses if told else (sentence,)


def _has_place(plan: Plan) -> bool:
    return bool(plan.places or plan.place_words)


def _indoors(told: Told) -> Told:
    """ "Di lantai dasar mal tersebut" is a room of the place before."""
    plan = told.plan
    if plan.places or not _ROOM.match(plan.place_words):
        return told
    return replace(told, plan=replace(plan, room=plan.room or plan.place_words, place_words=""))


def _only_hours(told: Told) -> bool:
    plan = told.plan
    placed = plan.places or plan.place_words
    return told.kind is Kind.PART and plan.opens is not None and not (dated(plan) or placed)
