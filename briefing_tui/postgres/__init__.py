"""Shared libraries: briefings and their index in a PostgreSQL data base, for many desks at once."""
