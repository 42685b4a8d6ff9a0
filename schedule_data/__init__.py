"""The ledger: what is on, where and when; it imports nothing of the rest of the house."""
