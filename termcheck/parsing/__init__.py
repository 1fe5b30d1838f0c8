"""What the formats are made of: bytes into lines, cells and nodes with places, and what every glossary has to pass."""
