"""A value is not one of the words that can stand there.

## What it does

Compares values such as a type, a state or a role with their closed list.

## Why it matters

These words are counted, compared and put into words of their own on the pages. A word outside the
list would be left out.

## Example

    type: steering group

## Instead

    type: steering-group
"""
