"""What things are called and said to be, in a few words each."""
