"""What is asked of English alone: its sentences, marks, people and calques."""
