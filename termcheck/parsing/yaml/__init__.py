"""YAML as nodes and leaves that know where they stand, nothing in it guessed."""
