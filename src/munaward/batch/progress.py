"""A progress bar, in terminals and notebooks; needs ``munaward[progress]``."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sized
from contextlib import closing
from typing import TYPE_CHECKING, NoReturn, TypeVar

from munaward.extras import extra

if TYPE_CHECKING:
    from tqdm import tqdm

T = TypeVar("T")


def total_of(items: object) -> int | None:
    """How many there are, where that is known beforehand."""
    return len(items) if isinstance(items, Sized) else None


def shown(
    items: Generator[T, None, None],
    *,
    total: int | None,
    unit: str,
    done: int = 0,
    size: Callable[[T], int] = lambda _: 1,
    only_on_terminal: bool = False,
) -> Generator[T, None, None]:
    """The same items, counted in a bar on standard error as they pass.

    Args:
        items: What passes.
        total: How many there will be, ``done`` included, where that is known.
        unit: What they are called.
        done: How many were done before.
        size: For how many one item counts.
        only_on_terminal: Show nothing where standard error is a file.

    Raises:
        ModuleNotFoundError: The extra is not installed; raised at the call.
    """
    with extra("progress"):
        from tqdm.auto import tqdm
    bar = tqdm(
        total=total,
        initial=done,
        unit=f" {unit}",
        dynamic_ncols=True,
        disable=None if only_on_terminal else False,
    )
    return _counted(items, bar, size)


def _counted(
    items: Generator[T, None, None], bar: tqdm[NoReturn], size: Callable[[T], int]
) -> Generator[T, None, None]:
    with bar, closing(items):
        for item in items:
            bar.update(size(item))
            yield item
