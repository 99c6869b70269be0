"""The words that recognition knows, and those that a desk adds."""
