"""The benchmarks: how quick munaward is beside Kiwi alone, what it needs, and where its time goes.

``python -m benchmarks --help`` lists the measures; ``docs/performance.md`` says how each is taken.
"""
