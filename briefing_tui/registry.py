"""Registries made of folders: each module in a package is an entry, and nothing lists them."""

from __future__ import annotations

import os
from types import ModuleType


def module_names(package: ModuleType) -> list[str]:
    """Return the full names of the modules and packages in a package, in alphabetical order.

    Names that begin with an underscore are left out. Nothing is imported.
    """
    found = []
    for folder in package.__path__:
        with os.scandir(folder) as entries:
            for entry in entries:
                stem, ending = os.path.splitext(entry.name)
                is_module = ending == ".py" and not stem.startswith("_")
                if is_module or os.path.isfile(os.path.join(entry.path, "__init__.py")):
                    found.append(f"{package.__name__}.{stem}")
    return sorted(found)
