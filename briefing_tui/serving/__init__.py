"""The browser in a web page on this machine: who is let in, the page, and a process for each."""
