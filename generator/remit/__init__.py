"""Remit turns structured YAML about who governs what into a public website."""
