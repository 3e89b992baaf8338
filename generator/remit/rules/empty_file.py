"""A file is empty.

## What it does

Tells files that hold nothing but blanks and comments.

## Why it matters

Its name promises a record, and there is none.

## Example

`boards/finance-group.yaml` with nothing in it.

## Instead

Write the record, or delete the file.
"""
