"""Parsed briefings and search indexes, kept on disk because they take long to make."""
