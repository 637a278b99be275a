"""Documents as Arrow columns: one kernel for every engine that speaks Arrow; needs ``munaward[arrow]``.

A *documents table* has a row for each text, in order, and these columns after those of the input
that are kept:

- ``published``: the dateline, as `Document.published`;
- ``mentions``, ``awards``, ``totals``: lists of structs with the fields that ``docs/fields.md``
  defines. A mention has the fields of all types, null where its type has none of that name;
  ``evidence`` is a list of ``{start, end}``;
- ``error``: null, or ``{type, message}`` where the text could not be read; the others are null then.
"""

from munaward.extras import extra

with extra("arrow"):
    from munaward.arrow.columns import Columns
    from munaward.arrow.convert import documents, to_batch
    from munaward.arrow.flat import awards_table, mentions_table, totals_table
    from munaward.arrow.kernel import parse_batches, parse_table
    from munaward.arrow.schema import RESULTS

__all__ = [
    "RESULTS",
    "Columns",
    "awards_table",
    "documents",
    "mentions_table",
    "parse_batches",
    "parse_table",
    "to_batch",
    "totals_table",
]
