"""The panes and lines that the screens are made of."""
