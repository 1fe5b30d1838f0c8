"""reStructuredText, block by block."""
