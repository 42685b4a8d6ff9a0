"""Migrations of the database, run by `ptsp db upgrade`."""
