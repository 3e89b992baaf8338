"""A file in the content folder is not read.

## What it does

Tells files that belong to no partnership, and files whose names do not end in `.yaml`. Text files
that end in `.md` or `.txt` are left alone.

## Why it matters

Somebody may think that what stands there is on the site.

## Example

    content/finance-group.yaml
    content/thurrock/boards/finance-group.yaml.bak

## Instead

    content/thurrock/boards/finance-group.yaml
"""
