"""Related passages: a query's words in another order or apart, and most of its words together."""
