"""What is kept on disk, and the processes that fill it."""
