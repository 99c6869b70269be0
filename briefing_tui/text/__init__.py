"""Facts about text that everything else rests on: characters, lines, sentences, dates."""
