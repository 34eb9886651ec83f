from hamonitor_desktop.domain.notes import Note, NoteKind, Notes

REMARK = Note("n1", NoteKind.REMARK, "g.1", "bel Bram", "Anna", "")


def test_what_was_taken_back_is_taken_over_only_with_what_it_is_about():
    theirs = Notes((REMARK,), frozenset({"n1", "nergens"}))
    assert Notes().missing_from(theirs) == Notes((REMARK,), frozenset({"n1"}))
    assert Notes((REMARK,)).missing_from(theirs) == Notes((), frozenset({"n1"}))
    assert theirs.missing_from(theirs) == Notes()
