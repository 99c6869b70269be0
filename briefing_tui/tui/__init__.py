"""The browser: a Textual application over the library."""
