"""Write what is made from elsewhere anew: docs/rules.md, the files of the hook, and the output of each example.

    .venv/bin/python tests/renew.py

Read the difference before you commit it: the tests compare with what is written here.
"""

import os
import re
import shlex
from pathlib import Path

from click.testing import CliRunner
from hook_files import pattern
from rules_page import page

from termcheck.frontends.cli import commands

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Write every file."""
    (ROOT / "docs" / "rules.md").write_text(page(), "utf-8")
    hooks = ROOT / ".pre-commit-hooks.yaml"
    files = f"  files: {pattern()}"
    # The first hook is the one for copy.
    renewed = re.sub(r"^  files: .*$", lambda _: files, hooks.read_text("utf-8"), count=1, flags=re.MULTILINE)
    hooks.write_text(renewed, "utf-8")
    for command in sorted(ROOT.glob("examples/*/command")):
        _, *arguments = shlex.split(command.read_text("utf-8"))
        os.chdir(command.parent)
        done = CliRunner().invoke(commands, arguments, standalone_mode=False, catch_exceptions=False)
        (command.parent / "expected.txt").write_text(done.stdout, "utf-8")


if __name__ == "__main__":
    main()
