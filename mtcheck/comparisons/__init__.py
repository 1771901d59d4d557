"""Two runs of the same articles, beside each other."""
