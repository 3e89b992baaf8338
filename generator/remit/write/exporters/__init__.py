"""The register as files for other programs: one format a module."""
