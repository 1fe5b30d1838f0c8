"""What the reporters are made of: records for machines, and lines, excerpts and sums for people."""
