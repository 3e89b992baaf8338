"""A chart could not be drawn, and is shown as its list only.

## What it does

Tells where Graphviz did not come to an end with a chart, in the time that it has or at all. The
list beside the chart says the same as the chart would, and is shown in its place.

## Why it matters

Most readers look at the chart first.

## Example

    title: All bodies of the county        # 400 bodies in one picture
    partnership: county

## Instead

    title: The bodies of the county level
    partnership: county
    levels: [county]
"""
