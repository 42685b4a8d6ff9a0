"""The street door: every vendor and every side effect; the only floor that reads the clock."""
