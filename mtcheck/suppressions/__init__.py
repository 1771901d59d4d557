"""Findings that somebody looked at and set aside, with a reason."""
