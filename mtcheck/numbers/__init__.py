"""Quantities in any language: what a number, a date or a sum may mean, and whether two agree."""
