"""What is told of permits: what each is, what replaced it, where to read on, where PTSP is next."""

from collections.abc import Iterator

from handlers.message import Line, Paragraph, Part
from handlers.speech.facts import Term, ToldPermit
from handlers.speech.heading import next_head, old
from handlers.speech.lines import linked, note, paragraph, plain, strong
from handlers.speech.notes import closing, status
from handlers.speech.placing import brief
from handlers.speech.reply import ServiceTold
from handlers.speech.tongue import Tongue
from schedule_data.model.service import Permit, Service


def told(reply: ServiceTold, t: Tongue) -> Iterator[Paragraph]:
    """The permits that were named, else those of the services; then where PTSP is next."""
    if reply.permits:
        for each in reply.permits:
            yield _permit(each, t)
    elif len(reply.services) == 1:
        yield _service(reply.services[0], t)
    else:
        yield _all(reply.services, t)
    unknown = " ".join(_unknown(reply, t))
    if unknown:
        ask = t.say("Please ask Tanya PTSP (1500164).")
        yield note(f"{unknown} {ask}")
    places = () if reply.next is None else reply.next.places
    if reply.next is not None:
        yield next_head(reply.next, reply.today, t, old(reply.trust, t))
        for place in places:
            yield brief(place, t, with_days=len(reply.next.days) > 1)
    else:
        yield note(t.say("No PTSP day is known for this yet."))
    yield from closing(places, reply.trust, t)


def _permit(each: ToldPermit, t: Tongue) -> Paragraph:
    permit = each.permit
    return paragraph(
        Part.TEXT,
        strong(f"{permit.code} · {permit.name.in_language(t.language)}"),
        plain(each.service.name.in_language(t.language)),
        plain(status(permit, each.successor, t)),
        plain(permit.about.in_language(t.language) if permit.about else ""),
        *_details(permit, t),
        None if permit.sure else plain(t.say("Please check this first, rules change.")),
        linked(t.say("Official page:"), _host(permit.page), permit.page) if permit.page else None,
    )


def _details(permit: Permit, t: Tongue) -> Iterator[Line]:
    """Requirements and fees only where the data has them; else where they are told."""
    if permit.requirements is not None:
        yield plain(
            t.say("What it needs: {list}", list=permit.requirements.in_language(t.language))
        )
    elif permit.page:
        yield plain(t.say("What it needs is on the official page."))
    if permit.fee is not None:
        yield plain(t.say("Fee: {fee}", fee=permit.fee.in_language(t.language)))


def _unknown(reply: ServiceTold, t: Tongue) -> Iterator[str]:
    """What was asked and nobody has told me: never a figure that no source gives."""
    every = [permit for service in reply.services for permit in service.permits]
    permits = [told.permit for told in reply.permits] or every
    if Term.FEE in reply.terms and any(permit.fee is None for permit in permits):
        known = any(permit.fee is not None for permit in permits)
        yield t.say("I do not know every fee.") if known else t.say("I do not know the fee.")
    if Term.TIME in reply.terms:
        yield t.say("I do not know how long it takes.")
    if Term.NEEDS in reply.terms and not any(p.requirements or p.page for p in permits):
        yield t.say("I do not know what it needs.")


def _service(service: Service, t: Tongue) -> Paragraph:
    return paragraph(
        Part.TEXT,
        strong(service.name.in_language(t.language)),
        *(plain(f"• {_short(permit, t)}") for permit in service.permits),
        plain(t.say("Which one would you like to know about?")),
    )


def _all(services: tuple[Service, ...], t: Tongue) -> Paragraph:
    names = (f"• {service.name.in_language(t.language)}" for service in services)
    return paragraph(
        Part.TEXT,
        plain(t.say("Which permit do you mean?")),
        *map(plain, names),
    )


def _short(permit: Permit, t: Tongue) -> str:
    told = f"{permit.code}, {permit.name.in_language(t.language)}"
    became = status(permit, None, t)
    return f"{told}. {became}" if became else told


def _host(page: str | None) -> str:
    return (page or "").removeprefix("https://").rstrip("/")
