"""The features of the browser: search, copy, keep, correct, jump, open."""
