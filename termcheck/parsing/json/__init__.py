"""JSON as nodes and leaves that know where they stand."""
