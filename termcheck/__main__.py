"""``python -m termcheck`` runs the command line."""

from termcheck.frontends.cli import main

if __name__ == "__main__":
    main()
