"""Evidence that something was left in another language, or is innocent."""
