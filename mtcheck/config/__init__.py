"""The configuration: what a user may set, where it was read, and who said so."""
