"""Bytes on disk: site files, the search index, and ways to print problems."""
