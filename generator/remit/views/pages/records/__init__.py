"""The page of each kind of record, and the parts of which it is made."""
