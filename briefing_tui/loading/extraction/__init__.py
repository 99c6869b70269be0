"""Steps that readers of several formats share: sheets, turns, tables, cues, XML, zip, refusals."""
