"""A `#` after a blank has cut off the rest of a value.

## What it does

Tells where a word begins with `#` right after a value, with no blank behind the `#`.

## Why it matters

YAML takes a `#` after a blank for the beginning of a comment. Of `paper #4.25` it would read only
`paper`, and the paragraph would be lost without a word.

## Example

    source: paper #4.25

## Instead

    source: paper#4.25

A real comment has a blank on both sides of its `#`:

    source: paper#4.25 # the second sentence
"""
