"""The names of a record's programme, to be compared with names in the text."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from munaward.model import Award, Program
from munaward.taxonomy.fold import key

_LEAST = 2
"""Letters of a folded name that may stand for a longer one."""


@frozen
class Named:
    """A record and the names of its programme and area, folded."""

    award: Award
    names: frozenset[str]

    @classmethod
    def of(cls, award: Award) -> Named:
        """Fold the names of a record.

        >>> Named.of(Award(program="도로정비 평가")).bears(["도로 정비"])
        True
        """
        own = (award.program, award.area, award.program_name)
        folded = {key(name) for name in own if name}
        return cls(award, frozenset(name for name in folded if len(name) >= _LEAST))

    def bears(self, names: Iterable[str]) -> bool:
        """Whether one of its names holds one of some others, or is held by it."""
        given = [name for name in map(key, names) if len(name) >= _LEAST]
        return any(own in name or name in own for own in self.names for name in given)

    def is_of(self, program: Program) -> bool:
        """Whether it is of the programme that a mention names."""
        if program.id is not None and program.id == self.award.program_id:
            return True
        return self.bears((program.name, program.text))
