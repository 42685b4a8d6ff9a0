"""The counter: hears, answers and speaks; knows no vendor and no SQL."""
