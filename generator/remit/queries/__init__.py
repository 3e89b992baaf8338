"""What does it mean? Questions asked of the register, one subject a file."""
