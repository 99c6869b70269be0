"""What speaks for a possible label and against it, over the whole document."""
