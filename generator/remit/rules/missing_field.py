"""A key is missing that every such record or item has.

## What it does

Tells where one of the few required keys is not there, or has no value.

## Why it matters

Without a name, a type or an area a board cannot be shown.

## Example

    name: Finance Group
    area: thurrock

## Instead

    name: Finance Group
    type: working-group
    area: thurrock
"""
