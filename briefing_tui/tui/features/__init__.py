"""What a reader can do in the browser: search, copy, keep, correct, jump, open."""
