"""Setting a briefing's text in rows of terminal cells: widths, line breaks, heads, places."""
