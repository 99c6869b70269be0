"""Tests of the containers: every fixture is made here, by code."""
