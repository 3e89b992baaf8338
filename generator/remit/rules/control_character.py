r"""A text holds a control character.

## What it does

Tells where a text in double quotation marks holds a code such as `\e` or `\0`, which stands for a
character that nobody can see.

## Why it matters

Such characters make pages and charts that browsers refuse, and can change what a terminal shows.

## Example

    name: "Finance Group\0"

## Instead

    name: Finance Group
"""
