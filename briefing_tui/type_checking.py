"""The condition of what is for type checkers alone, without :mod:`typing`.

Importing that module takes a sixth of what a command on a small file takes. Type checkers take
any name ``TYPE_CHECKING`` to be true.
"""

TYPE_CHECKING = False
