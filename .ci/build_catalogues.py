"""Compile the message catalogues while a wheel or an editable install is built.

Hatchling loads this file by its path (``pyproject.toml``), with Babel beside it in the build
environment. The compiled files lie beside their sources, are ignored by git, and are part of the
wheel as artifacts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOMAIN = "briefing_tui"


def compile_catalogues(locales: Path) -> list[Path]:
    """Compile every catalogue below a folder and return the files written.

    Args:
        locales: a folder of ``<language>/LC_MESSAGES/briefing_tui.po``.
    """
    written = []
    for source in sorted(locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3], domain=DOMAIN)
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles the catalogues of the package before its files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and add the compiled files to the wheel.

        Args:
            version: ``standard`` or ``editable``.
            build_data: what Hatchling collects for the build.
        """
        root = Path(self.root)
        for written in compile_catalogues(root / "briefing_tui" / "locale"):
            build_data["artifacts"].append(written.relative_to(root).as_posix())
