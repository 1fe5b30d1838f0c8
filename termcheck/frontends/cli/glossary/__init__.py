"""``termcheck glossary``: the commands of those who keep a glossary, one module each, found by its place."""

import importlib
import pkgutil

import click

from termcheck.nearest import did_you_mean


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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; raises ``click.UsageError`` with the nearest for any other."""
        if args[0] not in self.list_commands(ctx):
            ctx.fail(f"no command “{args[0]}”{did_you_mean(args[0], self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


@click.command(cls=_Commands)
def glossary() -> None:
    """Keep a glossary: look it up, test it, compare it, convert it."""
