"""Kinds of match between a term and a text, one module each.

Such a module has the facts of its kind as ``KIND`` and, if matches are looked for by it alone, a
function ``find`` that adds them to what was found; :mod:`.registry` lists it by that.
"""
