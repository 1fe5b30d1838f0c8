"""Zipped files: their members, looked over before anything in them is unpacked."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import BinaryIO

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import OpenFile

MOST_MEMBERS = 10_000
LARGEST_MEMBER = 256 * 1024 * 1024
LARGEST_WHOLE = 512 * 1024 * 1024
HIGHEST_RATIO = 200
"""Bytes out of one byte in: office files have 10 to 50, a file made to do harm up to 1,000."""

_SMALL = 4 * 1024 * 1024
"""Bytes up to which no ratio is too high."""

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only ways of packing that ECMA-376-2 (annex B) and OpenDocument 1.3 (part 2, 2.2) allow."""


class Archive:
    """A zipped file that was looked over: it has not too many members, and none that swells beyond measure."""

    def __init__(self, file: OpenFile) -> None:
        """Take a file; raise ``DocumentError`` where it is no zip, is locked by a password, or could do harm."""
        self.path = file.path
        head = file.stream.read(len(_OLE))
        if not head:
            raise self.refuse("this file is empty; save the document anew")
        if head == _OLE:
            raise self.refuse("this file is locked by a password or of an older format; save it without, as a new one")
        # What begins otherwise may have no end to look for: a device.
        if not head.startswith(_ZIP):
            raise self.refuse("this file is damaged or no office document; save it anew, or read it as what it is")
        try:
            self._zip = zipfile.ZipFile(_seekable(file.stream, head))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self.refuse(f"this file is damaged or no office document ({error}); save it anew") from error
        self._look_over()

    def _look_over(self) -> None:
        """Raise ``DocumentError`` where unpacking could fill the memory, or a member's name is not its own."""
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise self.refuse(f"this file has {len(members):,} members, more than {MOST_MEMBERS:,}; it is not read")
        if len({member.filename for member in members}) < len(members):
            raise self.refuse("this file has two members of one name; save the document anew")
        for member in members:
            swollen = member.file_size > max(_SMALL, HIGHEST_RATIO * member.compress_size)
            if swollen or member.file_size > LARGEST_MEMBER:
                raise self.refuse(f"“{member.filename}” in it would take {member.file_size:,} bytes; it is not read")
            if member.flag_bits & _ENCRYPTED:
                raise self.refuse("this file is locked by a password; save it without one")
            if member.compress_type not in _METHODS:
                raise self.refuse(f"“{member.filename}” in it is packed as in no office document; save it anew")
        whole = sum(member.file_size for member in members)
        if whole > LARGEST_WHOLE:
            raise self.refuse(f"unpacked, this file would take {whole:,} bytes; it is not read")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order of the file."""
        return tuple(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """Return the bytes of a member; raise ``DocumentError`` where there is none, or it is damaged."""
        try:
            return self._zip.read(name)
        except KeyError:
            raise self.refuse(f"there is no “{name}” in this file; save the document anew") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise self.refuse(f"“{name}” in this file is damaged ({error}); save the document anew") from error

    def rewritten(self, contents: Mapping[str, bytes]) -> bytes:
        """Return the bytes of an archive in which some members have other contents, and all else is as it was."""
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as copy:
            copy.comment = self._zip.comment
            for member in self._zip.infolist():
                name = member.filename
                copy.writestr(member, contents[name] if name in contents else self.read(name))
        return whole.getvalue()

    def refuse(self, message: str) -> DocumentError:
        """Return the error for the whole file."""
        return DocumentError(Mistake(Place(self.path), message))


def _seekable(stream: BinaryIO, head: bytes) -> BinaryIO:
    """Return a stream at its start that can be read from any place; a pipe cannot."""
    if stream.seekable():
        stream.seek(0)
        return stream
    return io.BytesIO(head + stream.read(LARGEST_WHOLE))
