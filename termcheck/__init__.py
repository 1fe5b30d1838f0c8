"""termcheck checks translated copy against a bilingual glossary."""

__version__ = "0.1.0"
