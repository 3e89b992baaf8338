"""Is it right? One rule a file; a rule's documentation page is its docstring."""
