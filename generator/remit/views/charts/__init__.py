"""The structure charts: a graph from the register, then its picture and its list."""
