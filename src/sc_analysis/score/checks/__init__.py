"""The checks: pure functions of a tree, each able to fail; one module per part of a project.

They look at files as text. That a command works, that a statement is true and that a text is good
are not seen by any of them.
"""
