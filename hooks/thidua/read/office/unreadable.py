"""Why a file of an office cannot be read (không đọc được)."""

from __future__ import annotations


class Unreadable(Exception):
    """Said in one line for an official."""
