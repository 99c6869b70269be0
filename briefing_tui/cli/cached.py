"""``briefing-tui cache``: what is kept on disk, how much it is, and how it is removed."""

from __future__ import annotations

from briefing_tui.cache.kept import Kept
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.streams import Output, tell
from briefing_tui.translation import _, ngettext


def run(arguments: Arguments) -> int:
    """Show what is kept, after removing what is asked to be removed; 2 where that fails.

    Args:
        arguments: ``clear``, whether to remove all, and ``limit``, the size in bytes to which
            what is kept is cut down now, or None.
    """
    kept = Kept() if arguments.limit is None else Kept(most_bytes=arguments.limit)
    try:
        if arguments.clear:
            failed = _cleared(kept)
        else:
            if arguments.limit is not None:
                kept.prune()
            failed = _shown(kept)
    except OSError as error:
        tell(
            _("{path}: {reason}; check the folder").format(path=kept.folder, reason=error.strerror)
        )
        return 2
    return 2 if failed else 0


def _cleared(kept: Kept) -> bool:
    """Remove all that is kept, say how much that was, and tell whether some of it stays."""
    before = list(kept.stored())
    failed = kept.clear()
    for error in failed:
        tell(_("{path}: {reason}; remove it").format(path=error.filename, reason=error.strerror))
    after = list(kept.stored())
    count = len(before) - len(after)
    size = sum(file.size for file in before) - sum(file.size for file in after)
    Output().line(
        ngettext("{count} file removed, {size}", "{count} files removed, {size}", count).format(
            count=count, size=bytes_words(max(0, size))
        )
    )
    return bool(failed)


def _shown(kept: Kept) -> bool:
    """Print where files are kept, how many and how large; tell whether some could not go."""
    files = list(kept.stored())
    rows = (
        (_("folder"), str(kept.folder)),
        (_("files"), str(len(files))),
        (_("size"), bytes_words(sum(file.size for file in files))),
        (_("limit"), bytes_words(kept.most_bytes)),
    )
    output = Output()
    for name, value in rows:
        output.line((f"{name}\t", "bold"), value)
    if kept.problem is not None:
        tell(kept.problem)
    return kept.problem is not None


def bytes_words(count: int) -> str:
    """Return a number of bytes as people write it."""
    for unit, name in ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")):
        if count >= unit:
            return f"{count / unit:.4g} {name}"
    return ngettext("{count} byte", "{count} bytes", count).format(count=count)
