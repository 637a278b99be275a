"""Texts read as far as a test needs."""

from __future__ import annotations

import datetime

from attrs import evolve

from munaward.extract import Reading
from munaward.extract.program import ProgramExtractor
from munaward.model import Mention, Span
from munaward.parser import default_parser
from munaward.text import Source, segment


def bare(text: str) -> Reading:
    """The lines of a text, nothing found in them; the text must be its own cleaned view."""
    source = Source(text)
    assert source.view == text
    return Reading(view=text, segments=tuple(segment(text)))


def before_programs(text: str, published: str = "2019-12-20") -> Reading:
    """A text with everything found that programme names are told by."""
    parser = default_parser()
    reading = evolve(
        bare(text),
        published=datetime.date.fromisoformat(published),
        analyse=parser.analyser.analyse,
    )
    for extractor in parser.extractors:
        if isinstance(extractor, ProgramExtractor):
            return reading
        reading = evolve(reading, found=(*reading.found, *extractor.extract(reading)))
    raise AssertionError("the default parser finds no programmes")


def with_programs(text: str, published: str = "2019-12-20") -> Reading:
    """A text with everything found that is found before names are linked."""
    parser = default_parser()
    reading = before_programs(text, published)
    extractor = next(e for e in parser.extractors if isinstance(e, ProgramExtractor))
    return evolve(reading, found=(*reading.found, *extractor.extract(reading)))


def sentences(reading: Reading) -> list[tuple[Span, list[Mention]]]:
    """The sentences of a reading, each with its mentions in text order."""
    spans = [s for line in reading.segments for s in (line.sentences or ((line.start, line.end),))]
    found = sorted(reading.found, key=lambda m: m.span)
    return [((lo, hi), [m for m in found if lo <= m.start < hi]) for lo, hi in spans]
