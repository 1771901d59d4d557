"""What a run needs of the machine: processes, progress, git, and files that are written whole."""
