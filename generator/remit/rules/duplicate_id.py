"""Two records of one kind have the same id.

## What it does

Tells where `boards.yaml` and a file in `boards/`, or two such files, hold a record with one id.

## Why it matters

A reference could mean either of them.

## Example

    content/thurrock/boards.yaml            # holds a record hwb
    content/thurrock/boards/hwb.yaml

## Instead

Keep one of the two, or give one of them another id.
"""
