"""A file cannot be read at all.

## What it does

Tells files that are not UTF-8 text, are larger than 1 MB, are no ordinary files, lead out of the
content folder, or do not follow the rules of YAML: a tab, a missing colon, an open bracket, a
second document. The place is where reading had to stop.

## Why it matters

Nothing in the file is known until it can be read, so none of it is on the site.

## Example

    name: Finance Group
    →   type: working-group         # “→” stands for a tab

## Instead

    name: Finance Group
    type: working-group
"""
