"""Units of XLIFF of one segment without inline elements, as most are: their pattern, and the state that they tell."""

import re

from termcheck.parsing.xml.units import ASCII_ATTRIBUTES, ATTRIBUTES, attributes_in
from termcheck.parsing.xml.xliff_states import STATES

_TEXTS = (
    rb"<source(?P<tag_of_source>" + ATTRIBUTES + rb")>(?P<first>[^<]++)</source>\s*+"
    rb"(?:<target(?P<tag_of_target>" + ATTRIBUTES + rb")(?:/>|>(?P<second>[^<]*+)</target>)\s*+)?+"
)
_UNIT = rb'unit id="(?P<id>[^"<&\t\n\r]++)"(?P<tag>' + ATTRIBUTES + rb")>\s*+"
_NOTE = rb"(?:<note" + ASCII_ATTRIBUTES + rb"(?:/>|>(?P<note>[^<&]*+)</note>)\s*+)?+"
_SEGMENT = rb'(?P<note>)<segment(?P<tag_of_segment>(?: state="[a-z]++")?+)>\s*+' + _TEXTS + rb"</segment>\s*+"
PLAIN_UNITS = {
    "trans-unit": re.compile(rb"\s*+<trans-" + _UNIT + rb"(?P<tag_of_segment>)" + _TEXTS + _NOTE + rb"</trans-unit>"),
    "unit": re.compile(rb"\s*+<" + _UNIT + _SEGMENT + rb"</unit>"),
}
"""The pattern of a plain unit by the name of its element, of versions 1.2 and 2."""

_HARMLESS = frozenset("xml:space datatype restype resname name state state-qualifier canResegment".split())
"""Attributes of a plain unit and of its texts that do not tell how it is read, but for the state, which is read."""


def state_in_tags(*tags: bytes | None) -> str | None:
    """Return the state that the tags of a plain unit tell, given as their attributes; empty where they tell none.

    ``None`` where they say more than a state, or one that is not known.
    """
    attributes = [attributes_in(tag or b"") for tag in tags]
    state = next((tag["state"] for tag in attributes if "state" in tag), "")
    harmless = all(tag.keys() <= _HARMLESS for tag in attributes)
    return state if harmless and (not state or state in STATES) else None
