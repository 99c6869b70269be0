"""The people whom the labels of a document mean."""
