"""The parts of a transcript that are no turns: header, sections, notes, back matter."""
