"""The fitting of the layout voter: ``python -m tests.fitting``."""
