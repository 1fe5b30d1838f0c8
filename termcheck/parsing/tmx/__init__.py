"""TMX, the exchange format of translation memories, as glossaries and back."""
