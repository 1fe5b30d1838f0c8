"""What editors do with glossaries: judging, testing, comparing, merging, counting and mining them; opens no file."""
