"""Findings of an earlier run: what was there before does not count again."""
