"""A word that begins with `!` makes YAML build something else than text.

## What it does

Refuses YAML's tags, such as `!!python/object` or `!include`. The register is read as data only.

## Why it matters

A tag can make a program run while a file is read. No record needs one.

## Example

    note: !important ask the clerk

## Instead

    note: "!important ask the clerk"
"""
