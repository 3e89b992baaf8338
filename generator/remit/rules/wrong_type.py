"""A value has the wrong shape.

## What it does

Tells where a list, a date, a whole number, a truth value, an id or keys with values belong and
something else stands.

## Why it matters

Remit computes with dates, numbers and ids, and can only do so if that is what they are.

## Example

    host: thurrock-council
    from: the first of April 2019

## Instead

    host: [thurrock-council]
    from: 2019-04-01

What the source prints can be kept beside the date: `from: {is: 2019-04-01, stated: …}`.
"""
