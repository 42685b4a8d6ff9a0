"""`python -m bot` is `ptsp`."""

import sys

from bot.cli import main

sys.exit(main())
