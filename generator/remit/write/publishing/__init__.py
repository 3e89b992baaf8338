"""Puts the site of a version beside those published before, as one commit on their branch."""
