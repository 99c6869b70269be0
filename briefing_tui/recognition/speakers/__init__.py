"""Who the labels of a document mean."""
