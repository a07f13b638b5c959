"""The portal: campaign data and words in, finished pages out (cổng thi đua).

Five stages, one way. A piece of data passes each of them once, in this order:

    read    a file becomes a tree that remembers its lines, a text becomes clauses
    check   the tree becomes a record, or a problem that says what to fix
    model   the records, which know nothing but each other
    derive  stages, calendars, cascades, rankings: what follows from the records
    render  one plain view for each page, set in its template and its frame

A stage may use the stages before it, never those after. None of them knows MkDocs; the
hooks do. `tests/test_architecture.py` keeps both promises.
"""
