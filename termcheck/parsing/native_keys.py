"""The keys of a native glossary, in the order in which they are written."""

GLOSSARY = ("title", "description", "origin", "licence", "languages", "topics", "concepts")
CONCEPT = (
    "id",
    "definition",
    "definitions",
    "note",
    "subject",
    "source",
    "owner",
    "history",
    "do_not_translate",
    "each",
    "narration_only",
    "confusable_with",
    "scope",
    "when",
    "terms",
    "tests",
)
TERM = (
    "text",
    "status",
    "part_of_speech",
    "match",
    "case",
    "varies",
    "when",
    "note",
    "source",
    "history",
)
CONDITION = ("source", "about", "unless", "near", "not_near")
SCOPE = ("paths", "sections", "from", "until")
TRANSACTION = ("origination", "modification", "by")
TESTS = ("flag", "pass")
CHECK = "check"
"""The key of a test that names the language of what is checked, where that is not the last of its languages."""
