"""The ear: text, now and names in, meaning out; no I/O and no clock."""
