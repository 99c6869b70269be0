"""Tests of shared libraries on a real PostgreSQL server."""
