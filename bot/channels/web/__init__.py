"""The web chat: one page in the browser, and the address that it posts to."""
