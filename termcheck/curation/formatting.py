"""A glossary file in the layout of its format, which must not change what the glossary says."""

from termcheck.curation.comparing import changes
from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary_formats import formatted_glossary, read_glossary
from termcheck.parsing.glossary_file import GlossaryFile


def formatted(file: GlossaryFile, format_name: str | None = None) -> bytes:
    """Return what a file should hold; what is read from it is the same.

    Raises ``GlossaryError`` where the file cannot be read or where anything would be lost.
    """
    content = formatted_glossary(file, format_name)
    if content == file.content:
        return content
    again = GlossaryFile(file.path, content, file.languages, file.encoding)
    change = next(changes(read_glossary(file, format_name), read_glossary(again, format_name)), None)
    if change is not None:
        what = f"{change.field} of {change.about}" if change.about else change.field
        where = f" in “{change.concept}”" if change.concept else ""
        message = f"another layout would change the {what}{where}, since this format cannot say it; it stays as it is"
        raise GlossaryError(Mistake(Place(file.path), message))
    return content
