"""A text beside the source that it was translated from: what belongs together, and what one of them lacks."""
