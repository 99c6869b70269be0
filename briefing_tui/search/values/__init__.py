"""Values: numbers, amounts, shares and days, in whatever form a query or a text writes them."""
