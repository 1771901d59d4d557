"""The checks: one module is one check and nothing else; `mtcheck.check.load_checks` finds them by itself."""
