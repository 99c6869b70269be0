"""What took long to make, kept on disk: parsed briefings and what search has made of them."""
