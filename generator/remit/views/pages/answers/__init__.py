"""The pages that answer a question about a whole partnership, or about several."""
