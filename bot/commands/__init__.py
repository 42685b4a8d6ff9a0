"""The commands of `ptsp`, one a file."""
