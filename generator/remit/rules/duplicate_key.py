"""A key is written twice in one place.

## What it does

Tells where a record or an item has the same key twice. The second is where the caret stands.

## Why it matters

YAML keeps the last of the two without a word, and what the first said is lost.

## Example

    meets: monthly
    public: open
    meets: quarterly

## Instead

    meets: monthly
    public: open
"""
