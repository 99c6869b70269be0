"""Subtitles and captions: a family of formats whose cues are read alike.

``cues`` joins the words of cues to running lines; a module each reads the cues of one format.
"""
