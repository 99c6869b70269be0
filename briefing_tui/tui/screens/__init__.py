"""The screens: the browser itself and the views that open over it."""
