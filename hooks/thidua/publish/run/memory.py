"""Memory of a build: what is loaded stays to its end, so nobody need look for what is garbage in it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def kept(load: Callable[P, T]) -> Callable[P, T]:
    """Load a portal without Python's search for circles, and leave what was loaded out of it.

    The search walks everything again and again while more is read: an eighth of a build.
    What the last loading left (a live server loads at each edit) is looked through once.
    """

    @wraps(load)
    def loaded(*args: P.args, **kwargs: P.kwargs) -> T:
        if not gc.isenabled():  # a part of a loading
            return load(*args, **kwargs)
        gc.unfreeze()
        gc.disable()
        try:
            return load(*args, **kwargs)
        finally:
            gc.freeze()
            gc.enable()

    return loaded
