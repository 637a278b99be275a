"""The two examples that vendor the JSON alone: they run, agree, and refuse what they do not know."""

import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from munaward.taxonomy import load
from munaward.taxonomy.fold import key
from munaward.taxonomy.store import SHIPPED

EXAMPLES = Path(__file__).parents[2] / "examples" / "vendoring"
# -S -E: without munaward and everything else that is installed
PYTHON = ([sys.executable, "-S", "-E"], "python/programs.py")
NODE = (["node"], "javascript/programs.mjs")
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
LANGUAGES = [
    pytest.param(PYTHON, id="python"),
    pytest.param(NODE, id="javascript", marks=needs_node),
]

QUERIES = {
    "희망 일자리": ["seoul.hope-jobs"],
    "서울시ㆍ자치구 공동협력사업": ["seoul.cooperation"],
    "도로정비 평가|host=전남도": ["jeonnam.road-maintenance"],
    "도로정비 평가": ["-"],
    "복지 분야|parent=seoul.cooperation|year=2018": ["seoul.outreach-welfare"],
    "종합청렴도|year=2015": ["acrc.integrity-measurement"],
    "종합청렴도|year=2023|host=국민권익위원회": ["acrc.comprehensive-integrity"],
    "없는 평가": ["-"],
}


@pytest.fixture(params=LANGUAGES)
def example(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[list[str], Path]:
    command, program = request.param
    folder = tmp_path / "project"
    shutil.copytree((EXAMPLES / program).parent, folder, ignore=shutil.ignore_patterns("vendor"))
    (folder / "vendor").mkdir()
    for name in ("taxonomy.json", "taxonomy.schema.json"):
        shutil.copy(Path(SHIPPED).with_name(name), folder / "vendor" / name)
    return [*command, str(folder / Path(program).name)], folder / "vendor" / "taxonomy.json"


def run(command: list[str], *queries: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*command, *queries], capture_output=True, encoding="utf-8", timeout=60)


def test_names_lead_to_their_entries(example: tuple[list[str], Path]) -> None:
    done = run(example[0], *QUERIES)
    assert done.stderr == ""
    found = dict(line.split("\t", 1) for line in done.stdout.splitlines())
    assert {query: ids.split("\t") for query, ids in found.items()} == QUERIES


def test_a_merged_entry_leads_to_the_one_that_stays(example: tuple[list[str], Path]) -> None:
    command, vendored = example
    data = json.loads(vendored.read_text(encoding="utf-8"))
    entry = next(entry for entry in data["entries"] if entry["id"] == "seoul.hope-jobs")
    entry.update(status="merged", replaced_by="seoul.good-jobs")
    vendored.write_text(json.dumps(data), encoding="utf-8")
    assert run(command, "서울 희망일자리 만들기").stdout.split("\t")[1].strip() == "seoul.good-jobs"


@pytest.mark.parametrize("spoil", ["schema version", "field"])
def test_another_form_is_refused(example: tuple[list[str], Path], spoil: str) -> None:
    command, vendored = example
    data = json.loads(vendored.read_text(encoding="utf-8"))
    if spoil == "schema version":
        data["schema_version"] = "2"
    else:
        data["entries"][-1]["note"] = "x"
    vendored.write_text(json.dumps(data), encoding="utf-8")
    done = run(command, "희망일자리")
    assert done.returncode == 1
    assert "schema" in done.stderr
    assert done.stdout == ""


@needs_node
def test_both_fold_every_name_alike(tmp_path: Path) -> None:
    names = [entry.name for entry in load().values()]
    outputs = []
    for number, (command, program) in enumerate((PYTHON, NODE)):
        folder = tmp_path / str(number)
        shutil.copytree(
            (EXAMPLES / program).parent, folder, ignore=shutil.ignore_patterns("vendor")
        )
        (folder / "vendor").mkdir()
        for name in ("taxonomy.json", "taxonomy.schema.json"):
            shutil.copy(Path(SHIPPED).with_name(name), folder / "vendor" / name)
        outputs.append(run([*command, str(folder / Path(program).name)], *names).stdout)
    assert outputs[0] == outputs[1]
    assert "\t-\n" not in outputs[0]


def test_the_example_folds_as_munaward_does() -> None:
    fold = runpy.run_path(str(EXAMPLES / "python" / "programs.py"))["fold"]
    names = [name for entry in load().values() for name in entry.names]
    names += ["시ㆍ군·구 ‘종합’ 및 평가", "ＳＮＳ 대상", "Ⅱ분야 ①"]
    assert [name for name in names if fold(name) != key(name)] == []
