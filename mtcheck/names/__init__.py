"""Names and terms in a Document: where they stand, and which spellings are one name."""
