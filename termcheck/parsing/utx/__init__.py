"""UTX, the tables of terms of the Asia-Pacific Association for Machine Translation, as glossaries and back."""
