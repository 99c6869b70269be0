"""The command line: options, help, completions, exit codes."""
