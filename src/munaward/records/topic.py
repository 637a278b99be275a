"""What a line leaves spoken of: the town and the programme that the next ones do not name again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.extract.program.names import AREA_HEADS
from munaward.extract.scope import near
from munaward.linking.hosts import names_province
from munaward.model import Municipality
from munaward.records.desk import Desk, is_contest
from munaward.records.events import RESULTS, Event, Kind
from munaward.records.gaps import OVERTAKEN
from munaward.records.pairing import is_subject
from munaward.text import Segment

_CRITERIA = re.compile(
    r"\s등\s\d+개\s?(?:분야|부문|영역|항목|지표)"
    r"|(?:,\s?[가-힣][가-힣·\s]{1,20}){1,8}\s등\s\d+개\s?(?:분야|부문|영역|항목|지표)(?:[의를로]|\s\d)"
)
"""Behind one of the areas that an evaluation looks at."""
_PART_OF = re.compile(
    r"[’'”」]?\s?(?:결과|점수|성적|지표|실적)?(?:를|을|와|과|의)?\s?"
    r"(?:\d+\s?%|반영|합산|연계|근거로|토대로|바탕으로|기초로)|\s실적[과을]\s|\s(?:대비|역량|준비|대응)\s"
)
"""Behind an evaluation that only counts towards the one spoken of, or is prepared for."""


_OF_A_TOWN = re.compile(r"(?:\([^()]{0,30}\))?[은는]\s")
"""Behind the town that a paragraph opens with as its topic."""
_OF_ANOTHER = re.compile(
    r"(?:[^\s,.]{1,12}\s){0,2}[^\s,.]{1,12}(?<!로)(?<!에)(?<!에서)(?<!에게)[은는]\s"
)


def note_town(desk: Desk, segment: Segment) -> None:
    """Note of whom a paragraph speaks, where the article is nobody's own.

    It goes on until another topic opens one: 의성군은 …. / 환경 분야로는 …. / 영주시는 ….
    """
    view, frame = desk.view, desk.frame
    if frame.article.recipient is not None:
        return
    head = near(desk.reading.mentions(Municipality), segment.start, segment.start + 1)
    if head and _OF_A_TOWN.match(view, head[0].end):
        frame.spoken_of = None if names_province(head[0].name) else head[0]
    elif _OF_ANOTHER.match(view, segment.start, segment.end):
        frame.spoken_of = None


def note_topic(desk: Desk, events: Sequence[Event], *, row: bool) -> None:
    """Note whom and which programme a sentence leaves spoken of."""
    people = (
        e
        for e in reversed(events)
        if e.kind is Kind.RECIPIENT and not OVERTAKEN.match(desk.view, e.end)
    )
    subject = next((e.mention for e in people if is_subject(desk.view, e)), None)
    if isinstance(subject, Municipality) and not _beside(subject, events):
        desk.frame.subject = subject
    named = [
        e.entity
        for e in events
        if e.kind is Kind.PROGRAM
        and e.entity is not None
        and not _CRITERIA.match(desk.view, e.end)
        and not _PART_OF.match(desk.view, e.end)
    ]
    if not named:
        return
    _note_fields(desk, named)
    tops = list(dict.fromkeys(k if desk.parents[k] is None else desk.parents[k] for k in named))
    keys = [k for k in tops if k is not None]
    contests = [k for k in keys if is_contest(desk, k)]
    named = [k for k in keys if not _is_label(desk, k)]
    alone = len(named) == 1 == len(keys) and not row
    if alone and _on_contest(desk) and not any(map(_tells, events)):
        alone = not any(e.kind is Kind.PROGRAM and _ONE_OF.match(desk.view, e.end) for e in events)
    chosen = contests[-1:] or (named if alone else [])
    for k in chosen:
        desk.frame.entity = k
        desk.frame.topics = [*(t for t in desk.frame.topics if t != k), k]


def _beside(subject: Municipality, events: Sequence[Event]) -> bool:
    """Whether a body has its say behind the town's own result; the next sentence is the town's."""
    return subject.code is None and any(
        e.kind in RESULTS and e.start < subject.start for e in events
    )


_MANY = 3
"""So many names in a sentence, none of them a contest's, are fields of the contest spoken of."""


def _note_fields(desk: Desk, named: Sequence[int]) -> None:
    """Remember the fields of the contest spoken of: 분야별로는 ▲A ▲B ▲C가 최우수."""
    topic, many = desk.frame.entity, set(named)
    if topic is None or not is_contest(desk, topic) or len(many) < _MANY:
        return
    host = desk.linked.hosts.get(topic)
    for key in many:
        own = desk.linked.hosts.get(key)
        if is_contest(desk, key) or (own and host and own.value != host.value):
            return
    desk.frame.fields |= dict.fromkeys(many, topic)


def back_to_contest(desk: Desk) -> None:
    """A paragraph that dwelt on one field is over: the next speaks of the contest again."""
    field = desk.frame.entity
    if field is not None:
        desk.frame.entity = desk.frame.fields.get(field, field)


_ONE_OF = re.compile(r"[’'”]?(?:[과와]\s|,)")
"""Behind a name whose fellows are none: A와 대기 관리, 도로 정비에서 점수를 땄다."""


def _tells(event: Event) -> bool:
    return event.kind in RESULTS or event.kind is Kind.WIN


def _on_contest(desk: Desk) -> bool:
    """Whether a contest is spoken of, from which such a name does not lead away."""
    return desk.frame.entity is not None and is_contest(desk, desk.frame.entity)


_BARE = re.compile(r"[가-힣]{2,4}(?:·?[가-힣]{2,4})?")


def _is_label(desk: Desk, entity: int) -> bool:
    """Whether a name is an area's: by its head, or one bare word beside a topic that is a contest."""
    name = desk.entities[entity].name
    topic = desk.frame.entity
    known = topic is not None and topic != entity and is_contest(desk, topic)
    return name.endswith(AREA_HEADS) or (known and _BARE.fullmatch(name) is not None)
