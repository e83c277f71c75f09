"""Changing anything about people: the only place that does, one ledger line for each act."""
