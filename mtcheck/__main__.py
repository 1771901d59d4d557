"""`python -m mtcheck` is `mtcheck`."""

from __future__ import annotations

from mtcheck.cli.commands import main

if __name__ == "__main__":  # processes that share the work import this module too
    main(prog_name="mtcheck")
