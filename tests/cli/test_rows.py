"""Archives of every kind: what is read in which order, and what is no text."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from munaward.cli.archive import Archive, ArchiveText, LeftOut
from munaward.cli.reading import Unreadable

MULTILINE = '첫 줄\n둘째 줄, "따옴표"'


def entries(path: Path, encoding: str = "utf-8", *, among: bool = False) -> list[Any]:
    archive = Archive(path, encoding, among=among)
    return [one for file in archive.files() for one in archive.texts(file)]


def test_a_folder_of_every_kind_in_the_order_of_names(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    (tmp_path / "나").mkdir()
    (tmp_path / "나" / "1.txt").write_text("넷", "utf-8")
    (tmp_path / "가.jsonl").write_text('{"text": "하나", "id": 7}\n\n{"text": "둘"}\n', "utf-8")
    (tmp_path / "가2.csv").write_text("id,text\nx,셋\n", "utf-8")
    (tmp_path / "다.parquet").parent.mkdir(exist_ok=True)
    pq.write_table(pa.table({"text": ["다섯", "여섯"]}), tmp_path / "다.parquet")
    (tmp_path / "라.md").write_text("아님", "utf-8")
    assert [(one.name, one.text) for one in entries(tmp_path)] == [
        ("7", "하나"),
        ("가.jsonl:3", "둘"),
        ("x", "셋"),
        ("나/1.txt", "넷"),
        ("다.parquet:1", "다섯"),
        ("다.parquet:2", "여섯"),
    ]
    assert entries(tmp_path / "나" / "1.txt")[0].name == "1.txt"
    assert entries(tmp_path / "나", among=True)[0].name == f"{tmp_path}/나/1.txt"


def test_csv_has_quotes_lines_marks_and_dates(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    quoted = MULTILINE.replace('"', '""')
    path.write_text(
        f'\ufeffpublished,region,text\n2015-01-09,부산광역시,"{quoted}"\n,,{"긴" * 200_000}\n',
        "utf-8",
    )
    assert entries(path) == [
        ArchiveText("1", MULTILINE, "2015-01-09", "부산광역시"),
        ArchiveText("2", "긴" * 200_000),
    ]


def test_parquet_has_dates_and_numbers_as_ids(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    days = [datetime.date(2015, 1, 9), None]
    pq.write_table(pa.table({"id": [3, None], "text": ["하나", None], "published": days}), path)
    assert entries(path) == [
        ArchiveText("3", "하나", "2015-01-09"),
        LeftOut("2", f"{path}:2", "no object with a text (None is no string)"),
    ]
    archive = Archive(path, "utf-8")
    (file,) = archive.files()
    assert archive.count(file) == 2
    assert list(archive.texts(file, 1)) == entries(path)[1:]
    assert list(archive.texts(file, 2)) == []


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_row_in_another_encoding_spoils_no_other(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    rows = ["하나", "우수구", "둘"]
    if suffix == "csv":
        lines = [
            b"text",
            *(row.encode("cp949" if n == 1 else "utf-8") for n, row in enumerate(rows)),
        ]
    else:
        lines = [
            json.dumps({"text": row}, ensure_ascii=False).encode("cp949" if n == 1 else "utf-8")
            for n, row in enumerate(rows)
        ]
    path.write_bytes(b"\n".join(lines))
    first, second, third = entries(path)
    assert (first.text, third.text) == ("하나", "둘")
    assert second == LeftOut("2", f"{path}:2", "not utf-8; try --encoding, e.g. cp949")
    path.write_bytes(b"\n".join([*lines[:-3], *lines[-2:-1]]) if suffix == "csv" else lines[1])
    assert [one.text for one in entries(path, "cp949")] == ["우수구"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.csv", b"id,body\n1,x\n", "no column 'text' among 'id', 'body'", id="csv"),
        pytest.param("a.csv", b"", "no column 'text'", id="empty csv"),
        pytest.param("a.parquet", b"PAR", "Parquet", id="no parquet"),
    ],
)
def test_a_file_that_cannot_hold_texts_is_seen_beforehand(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    (tmp_path / name).write_bytes(content)
    archive = Archive(tmp_path / name, "utf-8")
    (file,) = archive.files()
    with pytest.raises(Unreadable, match=message):
        archive.count(file)
    assert list(archive) == []
    assert archive.unreadable == 1
