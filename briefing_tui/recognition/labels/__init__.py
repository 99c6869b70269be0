"""What may name a speaker: labels, where they begin and end, and what their words say."""
