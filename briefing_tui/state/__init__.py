"""The files kept between runs: their folders, their writing, and their reading at a start."""
