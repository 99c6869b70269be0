"""The build's steps beside collecting files: catalogues are compiled, the description is fitted.

Hatchling loads this file by the path in ``pyproject.toml``, in the build environment. Neither hook
is part of the program.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

DOMAIN = "briefing_tui"
_INSIDE = r"(?!https?:|mailto:|#)([^)\s]+)"
_ELSEWHERE = r"\((?!https?:|mailto:)[^)\s]*\)"
_PICTURE = re.compile(rf"^!\[[^\]]*\]{_ELSEWHERE}\n+", re.M)
_LINK = re.compile(rf"(?<!!)\[([^\]]+)\]{_ELSEWHERE}")


def compile_catalogues(locales: Path) -> list[Path]:
    """Compile every catalogue below a folder and return the files written.

    Args:
        locales: a folder of ``<language>/LC_MESSAGES/briefing_tui.po``.
    """
    # Babel is there while something is built, and not where only the metadata is asked for.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = []
    for source in sorted(locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3], domain=DOMAIN)
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


def without_local_links(readme: str) -> str:
    """Return a README as a package index can show it.

    An index has the text alone: pictures of the source tree are left out, and links into it keep
    their words.

    Args:
        readme: in Markdown.
    """
    return _LINK.sub(r"\1", _PICTURE.sub("", readme))


def with_absolute_links(readme: str, source: str, tag: str) -> str:
    """Return a README whose pictures and links lead into the published source.

    Args:
        readme: in Markdown.
        source: the address of the repository, as of a forge with ``/blob/`` and ``/raw/``.
        tag: what is released.
    """
    shown = re.sub(rf"(!\[[^\]]*\])\({_INSIDE}\)", rf"\1({source}/raw/{tag}/\2)", readme)
    return re.sub(rf"(?<!!)(\[[^\]]+\])\({_INSIDE}\)", rf"\1({source}/blob/{tag}/\2)", shown)


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles the catalogues of the package before its files are collected.

    The compiled files lie beside their sources, are ignored by git, and are part of the wheel as
    artifacts.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and add the compiled files to the wheel.

        Args:
            version: ``standard`` or ``editable``.
            build_data: what Hatchling collects for the build.
        """
        root = Path(self.root)
        for written in compile_catalogues(root / "briefing_tui" / "locale"):
            build_data["artifacts"].append(written.relative_to(root).as_posix())


class DescriptionHook(MetadataHookInterface):
    """Gives the package its long description."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the description.

        Args:
            metadata: the ``project`` table, to be completed.
        """
        readme = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        # The address of the source, once ``[project.urls]`` has one, makes pictures work elsewhere.
        source = metadata.get("urls", {}).get("Source", "").rstrip("/")
        tag = f"v{metadata['version']}"
        fitted = with_absolute_links(readme, source, tag) if source else without_local_links(readme)
        metadata["readme"] = {"content-type": "text/markdown", "text": fitted}
