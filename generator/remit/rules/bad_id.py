"""An id cannot be used.

## What it does

Tells ids that are not made of small letters, digits and hyphens, that do not begin with a letter,
or that the site keeps for its own addresses, such as `charts` or `data`.

## Why it matters

The id is part of the address of the page. It has to work in every browser and to stay.

## Example

    boards/Finance Group.yaml

## Instead

    boards/finance-group.yaml
"""
