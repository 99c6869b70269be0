"""Corpus statistics over the words that are said, by who says them."""
