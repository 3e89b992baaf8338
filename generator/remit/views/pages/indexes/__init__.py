"""Indexes and tables that can be narrowed, sorted and taken along as files."""
