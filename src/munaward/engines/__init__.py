"""munaward in the engines that hold archives: each module has one function, ``parse``.

Each takes the engine's own table of texts and gives a documents table, as `munaward.arrow` defines
it, in the engine's own form. A module needs the extra that is named after the engine.
"""
