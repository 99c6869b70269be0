"""Tests of setting text in rows of cells."""
