"""`python -m remit` is the same tool where there is no make."""

from remit.cli import main

main()
