"""The doors: the only place that knows of commands, ports and exit status."""
