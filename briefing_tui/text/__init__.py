"""The units of text: characters, lines, sentences, dates."""
