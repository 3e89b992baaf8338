"""A relation is written away from its home.

## What it does

Tells where a record says what another record already says from the other side: sub-groups on a
board, seats on an organisation, a level on a board.

## Why it matters

Every fact has one home, and the other side is worked out. Written twice, the two would one day
say different things.

## Example

    # hwb.yaml
    sub_groups: [ice]

## Instead

    # ice.yaml
    reports_to:
      - {to: hwb, as: reports}
"""
