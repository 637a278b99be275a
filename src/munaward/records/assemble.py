"""Awards from the mentions of a document: read each line in its frame, merge what repeats."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from munaward.extract.program.names import names_contest
from munaward.linking.coreference import Entity
from munaward.linking.programs import Linked
from munaward.model import Award, Municipality
from munaward.provenance import SLOTS, Basis, Decisions, Reason, Rejection, Rule, Slot, Trace
from munaward.records.bases import spans_of
from munaward.records.confidence import factors, probability
from munaward.records.desk import Desk
from munaward.records.finish import finish
from munaward.records.frame import Frame, articles
from munaward.records.line import note_years, statements
from munaward.records.merge import Statement, merge
from munaward.records.setting import Settings
from munaward.text.patterns import pattern


@frozen
class Page:
    """A document ready for assembling.

    Attributes:
        linked: Its mentions, normalized, and its programmes.
        main: Its own municipality.
        raw: The original characters of a view span.
        dated: The text or the caller gives its date.
    """

    linked: Linked
    main: Municipality | None
    raw: Callable[[int, int], str]
    dated: bool


def assemble(page: Page) -> Decisions:
    """The awards that a document states, in text order, and what was left out.

    Offsets are those of the view.
    """
    linked = page.linked
    contests = frozenset(
        e.key for e in linked.entities if e.parent is None and names_contest(e.name)
    )
    out: list[Statement] = []
    rejected: list[Rejection] = []
    for article in articles(linked.reading, page.main):
        frame = Frame(article)
        desk = Desk(linked, frame)
        for segment in article.segments:
            note_years(desk, segment)
        spoken = [s for segment in article.segments for s in statements(desk, segment)]
        stated, dropped = finish(merge(spoken), linked.parents, frame, contests)
        out += stated
        rejected += [r for s in dropped for r in _rejections(s)] + desk.rejected
    settings = Settings(linked, page.dated)
    ordered = sorted(out, key=lambda s: s.evidence[0])
    return Decisions(tuple(_trace(page, s, settings) for s in ordered), tuple(rejected))


def _rejections(s: Statement) -> list[Rejection]:
    """The statements that say nothing of how somebody did, though the article is known."""
    return [Rejection("statement", span, Reason.NO_RESULT) for span in s.evidence]


def _trace(page: Page, s: Statement, settings: Settings) -> Trace:
    entities = page.linked.entities
    entity = entities[s.entity]
    parent = entities[entity.parent] if entity.parent is not None else None
    area = entities[s.area] if s.area is not None else (entity if parent else None)
    contest = parent or entity
    programs = page.linked.programs
    linked = [programs[span] for span in (area or entity).mentions if span in programs]
    weighed = factors(s, settings.of(s))
    award = Award(
        recipient=s.recipient.name,
        recipient_code=s.recipient.code,
        program=_surface(page, contest),
        area=_surface(page, area) if area is not None and area is not contest else None,
        program_id=next((m.id for m in linked if m.id), None),
        program_name=linked[0].name if linked else entity.name,
        host=s.host,
        year=s.year,
        tier=s.tier,
        rank=s.rank,
        streak=s.streak,
        prize=s.prize,
        krw=s.krw,
        evidence=s.evidence,
        confidence=probability(weighed),
    )
    filled = [b for b in _bases(page, s, contest, area) if getattr(award, b.slot) is not None]
    parts = sorted(s.parts, key=lambda part: part.spans)
    return Trace(award, tuple(sorted(filled, key=lambda b: _ORDER[b.slot])), tuple(parts), weighed)


_ORDER: dict[Slot, int] = {slot: i for i, slot in enumerate(SLOTS)}


def _bases(page: Page, s: Statement, contest: Entity, area: Entity | None) -> list[Basis]:
    """The bases of a statement, and of the names that its programme brings with it."""
    out = list(dict.fromkeys(s.bases))
    if area is not None and area.key == s.entity and area is not contest:
        out = [evolve(b, slot="area") if b.slot == "program" else b for b in out]
        out.append(Basis("program", Rule.CONTEST, (contest.best,)))
    elif contest.best not in spans_of(out, "program"):
        out.append(Basis("program", Rule.FULLEST, (contest.best,)))
    if link := page.linked.links.get((area or contest).key):
        out.append(link.basis)
    return out


def _surface(page: Page, entity: Entity) -> str:
    return pattern(r"\s+").sub(" ", page.raw(*entity.best))
