"""The wheel, the source distribution, and their metadata."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(
    not (ROOT / ".ci/hatch_build.py").exists(), reason="the tests do not stand in the source tree"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A source distribution, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode("utf-8", "replace")
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    """The wheel."""
    (path,) = built.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="module")
def source(built: Path) -> set[str]:
    """The names in the source distribution, below its one folder."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    """Return the metadata of the wheel."""
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel.read(name))


def description(metadata: Message) -> str:
    said = metadata.get_payload(decode=True)
    assert isinstance(said, bytes)
    return said.decode()


def test_a_package_index_would_take_both_without_a_warning(built: Path) -> None:
    command = [sys.executable, "-m", "twine", "check", "--strict", *map(str, built.iterdir())]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode("utf-8", "replace")


def test_the_wheel_holds_the_program_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"briefing_tui"}


def test_what_makes_tables_and_catalogues_is_not_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    packaged = {"/".join(name.split("/")[1:]) for name in wheel.namelist()}
    makers = {path.name for path in (ROOT / "briefing_tui" / "search").glob("make_*.py")}
    assert {"make_tables.py", "make_shapes.py"} <= makers
    assert not packaged & {*(f"search/{name}" for name in makers), "locale/update.py"}
    assert not [name for name in packaged if name.endswith(".po")]


def test_the_wheel_has_the_samples_the_tables_and_the_style_sheet(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert {f"briefing_tui/samples/{path.name}" for path in (ROOT / "data").glob("*.txt")} <= names
    tables = (ROOT / "briefing_tui" / "search" / "tables").glob("*.txt")
    assert {f"briefing_tui/search/tables/{path.name}" for path in tables} <= names
    assert {"briefing_tui/py.typed", "briefing_tui/tui/screens/browse.tcss"} <= names


def test_every_catalogue_of_the_tree_is_compiled_into_the_wheel(wheel: zipfile.ZipFile) -> None:
    sources = (ROOT / "briefing_tui" / "locale").glob("*/LC_MESSAGES/*.po")
    compiled = {path.relative_to(ROOT).with_suffix(".mo").as_posix() for path in sources}
    assert compiled
    assert compiled <= set(wheel.namelist())


def test_the_program_of_the_wheel_speaks_chinese_and_finds_its_samples(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path)
    program = (
        "import briefing_tui.translation as words, briefing_tui.samples as samples\n"
        "words.use_language('zh')\n"
        "print(words.__file__, ascii(words._('Speakers')), len(samples.sample_paths()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    samples = len(list((ROOT / "data").glob("*.txt")))
    assert done.stdout.decode().split() == [
        str(tmp_path / "briefing_tui" / "translation.py"), ascii("发言人"), str(samples),
    ]  # fmt: skip


def test_the_source_distribution_has_what_building_and_testing_need(source: set[str]) -> None:
    needed = {"pyproject.toml", ".ci/hatch_build.py", "README.md", "LICENSE", "NOTICE", ".ci/run"}
    assert needed | {"tests/conftest.py", "LICENSES/Apache-2.0.txt"} <= source
    catalogues = (ROOT / "briefing_tui" / "locale").glob("*/LC_MESSAGES/*.po")
    assert {path.relative_to(ROOT).as_posix() for path in catalogues} <= source
    assert not [name for name in source if name.endswith((".mo", ".pyc"))]


def test_every_licence_that_the_expression_names_ships_with_its_text(
    wheel: zipfile.ZipFile, metadata: Message
) -> None:
    assert metadata["License-Expression"] == "MIT AND Apache-2.0 AND Unicode-3.0"
    files = {"LICENSE", "NOTICE", "LICENSES/Apache-2.0.txt", "LICENSES/Unicode-3.0.txt"}
    assert set(metadata.get_all("License-File") or []) == files
    for name in files:
        (shipped,) = (path for path in wheel.namelist() if path.endswith(f"licenses/{name}"))
        assert wheel.read(shipped) == (ROOT / name).read_bytes()


def test_every_source_of_a_table_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    tables = [*(ROOT / "briefing_tui").glob("*/tables/*.txt")]
    assert {table.parts[-3] for table in tables} == {"search", "corpus"}
    for table in tables:
        assert f"{table.name} " in notice


def test_the_description_links_to_nothing_in_the_source_tree(metadata: Message) -> None:
    said = description(metadata)
    assert said.startswith("# briefing-tui")
    assert "](" not in said.replace("](https://", "")
    assert ".ci/" not in said


def test_a_picture_of_the_tree_is_left_out_and_a_link_keeps_its_words() -> None:
    fitted = runpy.run_path(str(ROOT / ".ci/hatch_build.py"))["without_local_links"]
    readme = "One.\n\n![A picture](.ci/a.svg)\n\nSee [the notice](NOTICE), [the web](https://a.example/).\n"
    assert fitted(readme) == "One.\n\nSee the notice, [the web](https://a.example/).\n"
    assert fitted("![Shown](https://a.example/a.svg)\n") == "![Shown](https://a.example/a.svg)\n"


def test_with_the_address_of_the_source_pictures_and_links_lead_there() -> None:
    fitted = runpy.run_path(str(ROOT / ".ci/hatch_build.py"))["with_absolute_links"]
    readme = "![A picture](.ci/a.svg)\n\n[Notice](NOTICE), [web](https://a.example/), [up](#up).\n"
    assert fitted(readme, "https://a.example/desk", "v1") == (
        "![A picture](https://a.example/desk/raw/v1/.ci/a.svg)\n\n"
        "[Notice](https://a.example/desk/blob/v1/NOTICE), [web](https://a.example/), [up](#up).\n"
    )


def test_the_description_takes_the_address_of_the_source_where_one_is_given() -> None:
    hook = runpy.run_path(str(ROOT / ".ci/hatch_build.py"))["DescriptionHook"]
    told: dict[str, Any] = {"version": "1.0", "urls": {"Source": "https://forge.example/desk/"}}
    hook(str(ROOT), {}).update(told)
    assert "](https://forge.example/desk/raw/v1.0/.ci/screenshot-en.svg)" in told["readme"]["text"]


def test_status_systems_and_versions_are_told(metadata: Message) -> None:
    told = set(metadata.get_all("Classifier") or [])
    assert any(one.startswith("Development Status :: ") for one in told)
    assert {one.split(" :: ")[1] for one in told if one.startswith("Operating System")} == {
        "MacOS", "Microsoft", "POSIX",
    }  # fmt: skip
    least = str(metadata["Requires-Python"]).removeprefix(">=")
    assert f"Programming Language :: Python :: {least}" in told
