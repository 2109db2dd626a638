"""Decoys: wrong numbers put where somebody could write them, to see whether a check names them.

What is planted is made from a seed. A rate is the share of decoys that the responsible check found:
the lint for documents and sources, the read-back for rendered files. Not planted: names of one kind
in the place of others (表-8 for 表-9), which no check of numerals can know.
"""
