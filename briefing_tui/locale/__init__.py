"""The message catalogues: English in the source, Chinese here."""
