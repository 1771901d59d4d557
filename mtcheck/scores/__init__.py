"""Scores of sentences, articles and feeds, each with what it is made of."""
