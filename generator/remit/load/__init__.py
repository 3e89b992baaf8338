"""Text in: files become plain values that remember where each value stands."""
