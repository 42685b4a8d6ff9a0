"""The commands of `ptsp`, one file each: `configure(parser)` and `run(args, settings)`."""
