"""The terminal as a channel: a conversation with numbered choices."""
