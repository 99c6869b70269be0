"""Text to a briefing: who speaks where, and how each speech is built."""
