"""What lies on the desk at which the tests run termcheck."""

import subprocess
from collections.abc import Callable

GLOSSARY = """\
title: Desk
languages: [ko, en]
concepts:
  - id: highest-dignity
    terms:
      ko: [최고존엄]
      en:
        - Highest Dignity
        - {text: Supreme Dignity, status: deprecated}
"""
CLEAN = "They spoke of the Highest Dignity.\n"
FAULTY = "They spoke of the Supreme Dignity.\n"

Termcheck = Callable[..., subprocess.CompletedProcess[str]]
