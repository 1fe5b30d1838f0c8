"""What is known of languages: words, word forms, particles, scripts and capitals."""
