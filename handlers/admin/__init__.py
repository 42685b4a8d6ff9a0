"""The admin's desk: officers add, change and call off, and nobody else sees that they can."""
