"""What fills the terminal: the browser itself and the views that open over it."""
