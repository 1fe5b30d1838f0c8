"""Tokens that stand in a text and in its translation are placeholders; in one of the two they are words."""

import pytest

from termcheck.parsing.masking import masked_message
from termcheck.parsing.shared_tokens import without_shared_tokens
from termcheck.text import Segment, Span, Text


def masked(source: str, target: str) -> tuple[list[str], list[str]]:
    """Return what is opaque in a source and in its target."""
    made = [(content, masked_message(content)) for content in (source, target)]
    texts = [Text(content, "en", opaque=opaque, transparent=inline) for content, (opaque, inline) in made]
    segment = without_shared_tokens(Segment("1", texts[0], texts[1]))
    assert segment.source is not None
    source_text, target_text = segment.source, segment.target
    return [source_text[span] for span in source_text.opaque], [target_text[span] for span in target_text.opaque]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("the [user] said", "der Benutzer sagte", id="in the source alone"),
        pytest.param("he said", "er [user] sagte", id="in the target alone"),
        pytest.param("[user]", "[Benutzer]", id="translated"),
        pytest.param("note:user, 5:user", "5:user und note:user", id="no space before a colon"),
        pytest.param("[the user]", "[the user]", id="several words"),
        pytest.param("[User] and [RFA]", "[User] und [RFA]", id="capitals in brackets"),
        pytest.param("it --user-- said", "es --user-- sagte", id="dashes"),
        pytest.param("well-user --, --", "well-user --, --", id="hyphens"),
        pytest.param("US$million, $5, user$", "US$million, $5, user$", id="money"),
        pytest.param("100%user", "100%user", id="per cent"),
        pytest.param("# user, #user and user!", "# user, #user und user!", id="hash and exclamation"),
        pytest.param(":user:", ":user:", id="emoji"),
        pytest.param("file(s) and file (x)", "file(s) und file (x)", id="no calls"),
        pytest.param("-user- and -user", "-user- und -user", id="one dash"),
    ],
)
def test_words(source: str, target: str) -> None:
    assert masked(source, target) == ([], [])


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("Cannot open $file", "Kann $file nicht öffnen", ["$file"], id="shell"),
        pytest.param("@user's :file (!article)", "(!article) @user :file", ["@user", ":file", "!article"], id="Drupal"),
        pytest.param("Hi %user.", "%user: hi", ["%user"], id="a percent sign"),
        pytest.param("[user], [[file]] [node:title]", "[[file]] [user] [node:title]", ["[user]", "[[file]]", "[node:title]"], id="brackets"),
        pytest.param("@max-file now", "jetzt @max-file", ["@max-file"], id="a hyphen"),
        pytest.param("@user now", "jetzt @user-Datei", ["@user"], id="a compound"),
        pytest.param("#user# file()", "file() #user#", ["#user#", "file()"], id="hashes and calls"),
        pytest.param("$user", "$user님", ["$user"], id="a particle"),
    ],
)  # fmt: skip
def test_tokens(source: str, target: str, expected: list[str]) -> None:
    here, there = masked(source, target)

    assert here == expected
    assert sorted(there) == sorted(expected)


def test_options_have_arguments_that_may_be_translated() -> None:
    assert masked("  -f, --file[=NAME]  read -o FILE", "  -f, --file[=NAMEN]  lies -o DATEI") == (
        ["-f", "--file[=NAME]", "-o FILE"],
        ["-f", "--file[=NAMEN]", "-o DATEI"],
    )


@pytest.mark.parametrize("source", ["-n NAME", "(-n NAME)", "use\n-n NAME"])
def test_options_stand_anywhere(source: str) -> None:
    assert masked(source, "benutze -n NAME") == (["-n NAME"], ["-n NAME"])


def test_what_looks_like_a_tag_in_an_option_is_its_argument() -> None:
    assert masked("Use --party=<party> or --file[=<file>].", "Nimm --party=<Partei> oder --file[=<datei>].") == (
        ["--party=<party>", "--file[=<file>]"],
        ["--party=<Partei>", "--file[=<datei>]"],
    )


def test_a_tag_within_a_token_is_none() -> None:
    text = Text("a --b=<c> d", "en", transparent=(Span(6, 9),))

    target = without_shared_tokens(Segment("1", text, text)).target
    assert (target.opaque, target.transparent) == ((Span(2, 9),), ())


def test_what_is_protected_stays_so_around_a_tag() -> None:
    text = Text("a <b>c</b> [user]", "en", opaque=(Span(0, 10),), transparent=(Span(2, 5), Span(6, 10)))

    assert without_shared_tokens(Segment("1", text, text)).target.opaque == (Span(0, 10), Span(11, 17))


def test_a_token_within_a_tag_parts_no_words() -> None:
    assert masked('a <a href="@user">@user</a>', '<a href="@user">@user</a>') == (["@user"], ["@user"])


@pytest.mark.parametrize("doubtful", [True, False])
def test_a_guess_shares_nothing(doubtful: bool) -> None:
    text = Text("a $user", "en")

    assert bool(without_shared_tokens(Segment("1", text, text, doubtful)).target.opaque) is not doubtful
    assert without_shared_tokens(Segment("1", None, text)).target.opaque == ()


@pytest.mark.parametrize("piece", ["--a", "-a ", "$a", "@aa-", "[a", "[[a]] ", "#a", "aa(", "--a=", "%aa ", " :aa"])
def test_hostile_text_comes_to_an_end(piece: str) -> None:
    text = Text(piece * (100_000 // len(piece)), "en")

    assert without_shared_tokens(Segment("1", text, text)).source is not None
