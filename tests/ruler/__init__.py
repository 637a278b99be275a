"""The ruler: how right a version of munaward is on annotated releases, and how right it says it is.

``python -m tests.ruler --help`` lists its commands; ``docs/accuracy.md`` says what each figure counts.
"""
