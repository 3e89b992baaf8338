"""A file or folder is named after no kind of record.

## What it does

Compares the names in a partnership's folder with the kinds of record: `partnership`, `areas`,
`organisations`, `posts`, `boards`, `terms-of-reference`, `agreements`, `services`, `offers`,
`functions`, `changes`, `sources`.

## Why it matters

The name says what the records are. With another name they are not read.

## Example

    content/thurrock/board/hwb.yaml

## Instead

    content/thurrock/boards/hwb.yaml
"""
