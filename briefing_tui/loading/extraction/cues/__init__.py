"""Cues of subtitles and captions as running lines, whatever format holds them."""
