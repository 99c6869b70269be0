"""Tests of the package's part of this name."""
