"""`ptsp admin add`, `list` and `remove`: who may change the schedule."""

import argparse

from bot.mistake import Mistake
from bot.settings import Settings

EPILOG = """examples:
  ptsp admin add telegram:123456789 --role owner --name "Bu Rina"
  ptsp admin add web:rina            prints a link that makes one browser an owner, once
  ptsp admin add terminal:local      who types into `ptsp chat` on this machine
  ptsp admin list
  ptsp admin remove telegram:123456789
  ptsp admin remove invite:rina      withdraws a link that nobody has opened yet

An owner changes the schedule and says who else may, an editor changes it, a viewer reads.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.epilog = EPILOG
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    add = steps.add_parser("add", help="give somebody a role, or another one")
    add.add_argument(
        "who", metavar="CHANNEL:ID", help="telegram:123456789; for the web a name, web:rina"
    )
    add.add_argument(
        "--role",
        choices=("owner", "editor", "viewer"),
        default="owner",
        help="what they may do (owner, if you do not say)",
    )
    add.add_argument("--name", help="how others know them")
    steps.add_parser("list", help="show who has a role, and which invitations are open")
    remove = steps.add_parser("remove", help="take a role back, or an invitation")
    remove.add_argument(
        "who", metavar="CHANNEL:ID", help="as `ptsp admin list` shows it; or its name, invite:rina"
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Do the step, and say what was done."""
    from bot.administering import add_officer, list_officers, remove_officer

    if args.step == "list":
        lines = list_officers(settings)
        print("\n".join(lines) or "nobody has a role yet: `ptsp admin add CHANNEL:ID`")
        return 0
    channel, address = _who(args.who)
    if args.step == "add":
        print(add_officer(settings, channel, address, args.role, args.name))
    else:
        print(remove_officer(settings, channel, address))
    return 0


def _who(text: str) -> tuple[str, str]:
    channel, colon, address = text.strip().partition(":")
    if not (channel.isalpha() and colon and address.strip()):
        raise Mistake(f"{text!r} is nobody; wanted is CHANNEL:ID such as telegram:123456789")
    return channel.lower(), address.strip()
