"""A key is not one that this record or item can have.

## What it does

Compares every key with those that the kind of record knows, and offers the nearest one.

## Why it matters

A mistyped key would be a fact that nobody ever sees.

## Example

    report_to:
      - {to: hwb, as: reports}

## Instead

    reports_to:
      - {to: hwb, as: reports}
"""
