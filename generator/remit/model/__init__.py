"""What governance is: a module for each kind of record, time, and the register."""
