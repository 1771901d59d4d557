"""What is not of the article's text: furniture of its page, markup, and traces of machines."""
