"""What was, is and would be: comparisons, history, versions."""
