"""The wheel carries the data, their schemas and the marker of its types, and nothing beside."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA = ROOT / "src" / "munaward" / "data"
BUILD = (
    "import sys; from hatchling.build import build_wheel; "
    "print(build_wheel(sys.argv[1]), file=sys.stderr)"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-c", BUILD, folder], cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.mark.parametrize("name", ["taxonomy", "places", "organizations"])
@pytest.mark.parametrize("suffix", [".json", ".schema.json"])
def test_data_and_schemas_are_in_it_as_they_are(
    wheel: zipfile.ZipFile, name: str, suffix: str
) -> None:
    file = f"{name}{suffix}"
    assert wheel.read(f"munaward/data/{file}") == (DATA / file).read_bytes()


def test_types_are_marked(wheel: zipfile.ZipFile) -> None:
    assert "munaward/py.typed" in wheel.namelist()


def test_nothing_but_the_package_is_in_it(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"munaward"}
    assert not [name for name in wheel.namelist() if "__pycache__" in name]


def test_extras_are_declared(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = wheel.read(name).decode()
    assert {"cli", "export", "dev"} <= {
        line.removeprefix("Provides-Extra: ") for line in metadata.splitlines()
    }
