"""An item of a list is empty.

## What it does

Tells where a list has a `-` with nothing behind it.

## Why it matters

An empty value counts as an absent key, but an item of a list cannot be absent: something was
forgotten, or a line was left over.

## Example

    host:
      - thurrock-council
      -

## Instead

    host:
      - thurrock-council
"""
