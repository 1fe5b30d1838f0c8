"""PO, the catalogues of GNU gettext, as glossaries and back."""
