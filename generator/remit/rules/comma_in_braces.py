"""A comma inside braces has cut a text in two.

## What it does

Tells where braces hold a piece without a colon: the rest of a text after a comma.

## Why it matters

Braces part their keys by commas. The text would end at the comma, and the rest would become a key
of its own, without a word from YAML.

## Example

    - {does: decide, text: Agree buying, and tenders.}

## Instead

    - does: decide
      text: Agree buying, and tenders.
"""
