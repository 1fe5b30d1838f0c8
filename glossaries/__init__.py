"""The glossaries that come with termcheck, found by name."""
