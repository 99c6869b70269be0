"""The views that open over the browser, one module each; none of them knows a command."""
