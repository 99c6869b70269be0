"""A quote as HTML and as plain text at once, on desktops whose own tools can offer both.

A word processor takes the one, a text field the other. macOS and Windows have a scripting
language that puts several forms on the clipboard; the tools of X11 and Wayland hold one.
"""

from __future__ import annotations

import subprocess
import sys
from base64 import b64encode

_HEAD = (
    "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\n"
    "EndFragment:{:010}\r\n"
)
_BEFORE = "<html><body><!--StartFragment-->"
_BEHIND = "<!--EndFragment--></body></html>"

_WINDOWS = (
    "Add-Type -AssemblyName System.Windows.Forms;"
    "$forms = New-Object Windows.Forms.DataObject;"
    "$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('{text}'));"
    "$forms.SetText($text, 'UnicodeText');"
    "$html = [Convert]::FromBase64String('{html}');"
    "$forms.SetData('HTML Format', (New-Object IO.MemoryStream(,$html)));"
    "[Windows.Forms.Clipboard]::SetDataObject($forms, $true)\n"
)


def offer(text: str, html: str, patience: float) -> bool:
    """Put both forms on the clipboard if the desktop allows it; return whether that was done.

    Args:
        text: the plain form.
        html: the same as HTML.
        patience: seconds that the desktop's tool is given.

    Raises:
        OSError: there is no such tool.
        subprocess.SubprocessError: it does not come to an end.
    """
    tool = _TOOLS.get(sys.platform)
    if tool is None:
        return False
    command, written = tool
    script = written(text, html).encode()
    done = subprocess.run(command, input=script, capture_output=True, timeout=patience, check=False)
    return done.returncode == 0


def for_macos(text: str, html: str) -> str:
    """Return the AppleScript that offers both; text as bytes, so that none needs escaping."""
    plain = text.encode("utf-8", "replace").hex().upper()
    rich = f'<meta charset="utf-8">{html}'.encode("utf-8", "replace").hex().upper()
    forms = f"«class utf8»:«data utf8{plain}», «class HTML»:«data HTML{rich}»"
    return f"set the clipboard to {{{forms}}}\n"


def for_windows(text: str, html: str) -> str:
    """Return the PowerShell that offers both."""
    plain = b64encode(text.encode("utf-8", "replace")).decode()
    return _WINDOWS.format(text=plain, html=b64encode(html_format(html)).decode())


def html_format(html: str) -> bytes:
    """Return HTML in the Windows clipboard's format: after a header with offsets in bytes."""
    fragment = html.encode("utf-8", "replace")
    start = len(_HEAD.format(0, 0, 0, 0))
    begin = start + len(_BEFORE)
    end = begin + len(fragment)
    head = _HEAD.format(start, end + len(_BEHIND), begin, end)
    return head.encode() + _BEFORE.encode() + fragment + _BEHIND.encode()


_TOOLS = {
    "darwin": (["osascript", "-"], for_macos),
    "win32": (["powershell", "-NoProfile", "-STA", "-Command", "-"], for_windows),
}
"""The tool of each platform, and the function that writes its script."""
