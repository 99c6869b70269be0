"""Files kept on disk, and the processes that fill them."""
