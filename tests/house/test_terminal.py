"""The terminal door: lines in, numbered places and choices out."""

import io
from dataclasses import replace
from datetime import datetime

from bot.channels.terminal.channel import TerminalChannel
from bot.channels.terminal.render import render
from bot.clock import frozen_clock
from handlers.message import Attachment, Choice, Outgoing, Paragraph, Part, Pin, Span, Words
from schedule_data.model.zone import JAKARTA

NOON = datetime(2019, 11, 14, 12, tzinfo=JAKARTA)
ANSWER = Outgoing(
    (
        Paragraph(((Span("Kamis, 14 November 2019", strong=True),),), Part.HEAD),
        Paragraph(((Span("Blok M Square"),), (Span("Jl. Melawai V"),)), Part.PLACE, number=1),
        Paragraph(((Span("Peta", link="https://example.org/x"),),)),
    ),
    "id",
    ((Choice("Besok", "t", number=2),), (Choice("Bantuan", "u"),)),
    Pin(-6.2, 106.8, "titik perkiraan", "Jl. Melawai V"),
)


def test_places_and_choices_carry_the_number_that_picks_them():
    lines = render(ANSWER).splitlines()
    assert "1. Blok M Square" in lines
    assert "   Jl. Melawai V" in lines
    assert "[2] Besok" in lines
    assert "Peta (https://example.org/x)" in lines
    assert any("-6.2" in line for line in lines)


def test_a_file_of_text_is_read_where_it_stands_and_another_is_named():
    data = Attachment(
        "ptsp-data.json", "application/json", '{\n  "kota": "Ciputat é"\n}\n'.encode()
    )
    lines = render(replace(ANSWER, attachment=data)).splitlines()
    assert lines[lines.index("ptsp-data.json") + 2] == '  "kota": "Ciputat é"'
    table = Attachment("jadwal.xlsx", "application/vnd.ms-excel", b"\x00" * 7)
    assert "jadwal.xlsx\n7 B" in render(replace(ANSWER, attachment=table))


def test_bold_is_for_terminals_only():
    assert "\x1b[1m" in render(ANSWER, styled=True)
    assert "\x1b" not in render(ANSWER)


def test_long_lines_are_wrapped_below_their_number():
    words = Paragraph(((Span("kata " * 30),),), Part.PLACE, number=7)
    lines = render(Outgoing((words,), "id"), width=40).splitlines()
    assert len(lines) > 2
    assert all(len(line) <= 40 for line in lines)
    assert all(line.startswith("   ") for line in lines[1:])


async def test_the_conversation_starts_by_itself_and_ends_with_the_input():
    heard = []

    async def answer(incoming):
        heard.append(incoming)
        return [Outgoing((Paragraph(((Span("ya"),),)),), "id")]

    target = io.StringIO()
    source = io.StringIO("ptsp hari ini?\n\n2\n")
    door = TerminalChannel(frozen_clock(NOON), source=source, target=target)
    await door.run(answer)
    assert [i.content for i in heard] == [Words("/start"), Words("ptsp hari ini?"), Words("2")]
    assert {(i.channel, i.address, i.at) for i in heard} == {("terminal", "local", NOON)}
    assert target.getvalue().count("ya") == 3


async def test_exit_ends_the_conversation():
    heard = []

    async def answer(incoming):
        heard.append(incoming.content)
        return []

    source = io.StringIO("exit\nmasih ada?\n")
    await TerminalChannel(frozen_clock(NOON), source=source, target=io.StringIO()).run(answer)
    assert heard == [Words("/start")]
