"""The commands: arguments in, results to standard output, everything else to standard error."""
