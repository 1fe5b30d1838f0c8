"""``termcheck glossary``: the commands of those who keep a glossary, one module each, found by its place."""

import importlib
import pkgutil

import click


class _Commands(click.Group):
    """A group whose commands are the modules of this package; each is loaded when it is called, or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in alphabetical order."""
        return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, which is called ``command`` in its module."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"{__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.command(cls=_Commands)
def glossary() -> None:
    """Keep a glossary good: lint, test, compare, merge, convert, look up, mine."""
