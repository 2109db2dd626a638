"""The ledger tested against itself: one wrong cell at a time, and what notices it.

A development tool (`python -m sc_analysis.mutation`, `make mutation`). Each numeric, categorical
and date cell of the inputs is changed the way a slip of the hand changes it, rows are dropped and
doubled, and the layers of checking are run in memory until one notices. What nothing notices is
listed with its reason.

Not used, so that only the data check themselves: byte comparison, hashes, rendered documents,
the committed processed tables, recorded verdicts and the second reading kept with the tests.
Not changed: names, summaries, titles, locators and ids.
"""
