"""Markup for reading: HTML, Markdown and what stands above a page."""
