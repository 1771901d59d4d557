"""What only a whole feed shows: names across articles, lines that come back."""
