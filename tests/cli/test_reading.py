"""Files as they come: other encodings, byte order marks, no text at all."""

from pathlib import Path

import pytest

from munaward.cli.reading import Unreadable, decode, read_text


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        pytest.param("구로구 1위".encode(), "utf-8", "구로구 1위", id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + "우수".encode(), "utf-8", "우수", id="a mark is no text"),
        pytest.param(b"\xef\xbb\xbf", "utf-8", "", id="nothing but a mark"),
        pytest.param(b"", "utf-8", "", id="an empty file is an empty text"),
        pytest.param("우수구".encode("cp949"), "cp949", "우수구", id="cp949 when asked for"),
        pytest.param("우수구".encode("utf-16"), "utf-16", "우수구", id="utf-16 holds null bytes"),
        pytest.param("대상\r\n1위".encode(), "utf-8", "대상\r\n1위", id="line ends stay"),
    ],
)
def test_decode(data: bytes, encoding: str, text: str) -> None:
    assert decode(data, encoding) == text


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        pytest.param("서울 우수".encode("cp949"), "utf-8", "not utf-8 at byte 0", id="cp949"),
        pytest.param(
            b"\xef\xbb\xbf1\xff", "utf-8", "at byte 4 (0xff)", id="the mark counts as bytes"
        ),
        pytest.param("상".encode()[:2], "utf-8", "at byte 0", id="cut off inside a character"),
        pytest.param(b"\x89PNG\r\n\0\0", "utf-8", "a binary file?", id="a picture"),
        pytest.param(b"award\0", "utf-8", "null character at 5", id="null in valid utf-8"),
        pytest.param("우수".encode(), "ascii", "is --encoding right?", id="the wrong encoding"),
        pytest.param(b"\x00\xd8", "utf-16-le", "not utf-16-le at byte 0", id="half a pair"),
    ],
)
def test_decode_names_the_place(data: bytes, encoding: str, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data, encoding)
    assert reason in str(caught.value)


def test_unreadable_paths(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="No such file"):
        read_text(str(tmp_path / "none.txt"), "utf-8")
    with pytest.raises(Unreadable, match=r"directory|denied"):
        read_text(str(tmp_path), "utf-8")
