"""`munaward.parse_many`."""

from __future__ import annotations

import datetime
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import chain
from typing import Literal, overload

from munaward.batch.failure import Failure, NoText, ParseError
from munaward.batch.progress import shown, total_of
from munaward.batch.reading import Chunk, chunked, item, packed, read, warm_up
from munaward.batch.workers import in_order
from munaward.document import Document
from munaward.parser import Parser, given


@overload
def parse_many(
    texts: Iterable[str],
    *,
    workers: int = 1,
    progress: bool = False,
    on_error: Literal["raise"] = "raise",
    published: str | datetime.date | None = None,
    region: str | None = None,
    min_confidence: float = 0.0,
    parser: Parser | None = None,
) -> Iterator[Document]: ...


@overload
def parse_many(
    texts: Iterable[str],
    *,
    workers: int = 1,
    progress: bool = False,
    on_error: Literal["keep"],
    published: str | datetime.date | None = None,
    region: str | None = None,
    min_confidence: float = 0.0,
    parser: Parser | None = None,
) -> Iterator[Document | Failure]: ...


def parse_many(
    texts: Iterable[str],
    *,
    workers: int = 1,
    progress: bool = False,
    on_error: Literal["raise", "keep"] = "raise",
    published: str | datetime.date | None = None,
    region: str | None = None,
    min_confidence: float = 0.0,
    parser: Parser | None = None,
) -> Iterator[Document | Failure]:
    """Read press releases, in order, without holding more than a few.

    Each result is what `munaward.parse` gives, however many workers there are. With one worker, a
    text is taken when its document is asked for; with more, at most 48 texts for each worker are
    read ahead. The processes end with the iterator: when it is exhausted, closed or interrupted.
    Scripts need no ``if __name__ == "__main__"``.

    Args:
        texts: Any iterable; a generator of millions is fine.
        workers: How many processes read; 1 is this one. Each needs some 300 MB.
        progress: Show a bar on standard error; needs ``munaward[progress]``.
        on_error: What becomes of a text that cannot be read: ``raise`` ends everything there,
            ``keep`` puts a `Failure` in its place and goes on.
        published: Dateline of texts that state none, as in `munaward.parse`.
        region: Province that settles names which several share, as in `munaward.parse`.
        min_confidence: Leave out awards below it, as in `munaward.parse`.
        parser: Your own `munaward.Parser` instead of that of `munaward.parse`. For several workers its
            extractors must be of classes that other processes can import.

    Raises:
        ParseError: A text could not be read; its message names the index. Also a `TypeError` where
            the text is no ``str``.
        WorkerDied: The system killed a process, most likely for want of memory.
        ValueError: An argument is wrong; raised at the call.
        ModuleNotFoundError: ``progress`` needs its extra; raised at the call.

    >>> texts = ["종로구가 우수구로 뽑혔다.", None, "평가에서 2위를 했다."]
    >>> for result in parse_many(texts, on_error="keep"):
    ...     print(result if isinstance(result, Failure) else [m.text for m in result.mentions])
    ['종로구', '우수구']
    text 1: TypeError: text must be a str, not NoneType
    ['2위']
    """
    if workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    if on_error not in ("raise", "keep"):
        raise ValueError(f"on_error must be 'raise' or 'keep', not {on_error!r}")
    if not 0 <= min_confidence <= 1:
        raise ValueError(f"min_confidence must be from 0 to 1, not {min_confidence!r}")
    given(published)
    items = (
        item(index, text, published, region, min_confidence) for index, text in enumerate(texts)
    )
    chunks = chunked(items) if workers > 1 else (Chunk(i, (one,)) for i, one in enumerate(items))
    results = _results(chunks, workers, parser, keep=on_error == "keep")
    return shown(results, total=total_of(texts), unit="texts") if progress else results


def _results(
    chunks: Iterable[Chunk], workers: int, parser: Parser | None, *, keep: bool
) -> Generator[Document | Failure, None, None]:
    if workers == 1:
        alone = partial(read, parser=parser)
        return _kept(in_order(alone, chunks, workers=1, prepare=warm_up), keep=keep)
    prepare = partial(warm_up, None if parser is None else packed(parser))
    return _kept(in_order(read, chunks, workers=workers, prepare=prepare), keep=keep)


def _kept(
    found: Generator[list[Document | Failure], None, None], *, keep: bool
) -> Generator[Document | Failure, None, None]:
    with closing(found) as done:
        for result in chain.from_iterable(done):
            if isinstance(result, Failure) and not keep:
                raise (NoText if result.type == "TypeError" else ParseError)(result)
            yield result
