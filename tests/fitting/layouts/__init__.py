"""Invented meetings in many layouts of labels, with who says what.

``python -m tests.fitting.layouts [SEED] [FOLDER]`` writes them as files; the same seed makes the
same files. All words, people and places are invented; ``words/`` has those of each language.
"""
