"""The one list of codes: every error and every outcome of a file. The texts are in `messages`.

A text has three parts: what happened, why, and what to do now. `{name}` is filled in from the details given.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

FULL: Final = frozenset((errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)))
"""The numbers of an OSError that DISK_FULL stands for: the disk, the quota, or what a file may be."""
FAULTY: Final = frozenset(
    getattr(errno, name, errno.EIO)
    for name in (
        "EIO",
        "ENXIO",
        "ENODEV",
        "ESTALE",
        "ETIMEDOUT",
        "EHOSTDOWN",
        "EHOSTUNREACH",
        "ENETDOWN",
        "ENETUNREACH",
    )
)
"""Those that DISK_ERROR stands for: a disk or stick that is broken or pulled out, a network drive that is gone."""


class Status(IntEnum):
    """Exit status of the command line."""

    DONE = 0
    REFUSED = 1
    WRONG_USE = 2
    FAILED = 3


class Code(StrEnum):
    """What can happen. Codes are stable: mails, logs and tests go by them."""

    # good outcomes of one file
    ACCEPTED = "accepted"
    VALID = "valid"
    ALREADY_IMPORTED = "already_imported"
    # a return that is refused
    OLDER_REVISION = "older_revision"
    REVISION_CONFLICT = "revision_conflict"
    CHANGED_CELL = "changed_cell"
    BAD_SIGNATURE = "bad_signature"
    OTHER_KEY = "other_key"
    BAD_PROOF = "bad_proof"
    REVOKED_CODE = "revoked_code"
    OTHER_ROUND = "other_round"
    OTHER_EDITION = "other_edition"
    UNKNOWN_ORGANISATION = "unknown_organisation"
    OTHER_PACKAGE = "other_package"
    INVALID_ANSWERS = "invalid_answers"
    SYNTHETIC = "synthetic"
    TOO_LATE = "too_late"
    # a file that is no return we can read
    NOT_A_RETURN = "not_a_return"
    STRIPPED = "stripped"
    HOSTILE_FILE = "hostile_file"
    LABEL_ENCRYPTED = "label_encrypted"
    UNREADABLE = "unreadable"
    TIMED_OUT = "timed_out"
    NEWER_FORMAT = "newer_format"
    # round package and activation code
    NOT_A_PACKAGE = "not_a_package"
    PACKAGE_DAMAGED = "package_damaged"
    CODE_MALFORMED = "code_malformed"
    CODE_WRONG = "code_wrong"
    EDITION_DIFFERS = "edition_differs"
    # key
    KEY_UNREADABLE = "key_unreadable"
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_UNREADABLE = "passphrase_unreadable"
    PASSPHRASE_SHORT = "passphrase_short"
    PASSPHRASE_LONG = "passphrase_long"
    KEY_UNBOUND = "key_unbound"
    LEDGER_DAMAGED = "ledger_damaged"
    # dossier
    NOT_A_DOSSIER = "not_a_dossier"
    DOSSIER_NEWER = "dossier_newer"
    DOSSIER_DAMAGED = "dossier_damaged"
    DOSSIER_READ_ONLY = "dossier_read_only"
    DOSSIER_OTHER = "dossier_other"
    DOSSIER_EXISTS = "dossier_exists"
    DOSSIER_IS_COPY = "dossier_is_copy"
    SAME_DOSSIER = "same_dossier"
    COPY_OTHER = "copy_other"
    COPY_DAMAGED = "copy_damaged"
    NO_BACKUP = "no_backup"
    # receipt of the central team
    NOT_A_RECEIPT = "not_a_receipt"
    RECEIPT_DAMAGED = "receipt_damaged"
    RECEIPT_OTHER = "receipt_other"
    # proposal of another organisation
    NOT_A_PROPOSAL = "not_a_proposal"
    PROPOSAL_OTHER = "proposal_other"
    # answers
    ANSWERS_BAD = "answers_bad"
    ANSWERS_UNFIT = "answers_unfit"
    FINDINGS_BLOCK = "findings_block"
    # edition and register
    EDITION_UNKNOWN = "edition_unknown"
    EDITION_BAD = "edition_bad"
    REGISTER_BAD = "register_bad"
    # central store
    NOT_A_STORE = "not_a_store"
    STORE_NEWER = "store_newer"
    STORE_UNREACHABLE = "store_unreachable"
    STORE_BUSY = "store_busy"
    ROUND_UNKNOWN = "round_unknown"
    ROUND_EXISTS = "round_exists"
    CENTRAL_KEY_OTHER = "central_key_other"
    ALREADY_INVITED = "already_invited"
    NOT_INVITED_YET = "not_invited_yet"
    NOT_IN_ROUND = "not_in_round"
    NOT_MISSING = "not_missing"
    REASON_MISSING = "reason_missing"
    RETURN_UNKNOWN = "return_unknown"
    REDACTION_UNFIT = "redaction_unfit"
    DECISION_UNFIT = "decision_unfit"
    DECIDED_MEANWHILE = "decided_meanwhile"
    CONTACTS_BAD = "contacts_bad"
    # files and machine
    FILE_MISSING = "file_missing"
    NOT_READABLE = "not_readable"
    FOLDER_READ_ONLY = "folder_read_only"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    FILE_LOCKED = "file_locked"
    FILE_EXISTS = "file_exists"
    NAME_TOO_LONG = "name_too_long"
    WRITTEN_WRONG = "written_wrong"
    NAME_UNFIT = "name_unfit"
    DEMO_FOLDER = "demo_folder"
    NO_DISPLAY = "no_display"
    WRONG_USE = "wrong_use"
    CANCELLED = "cancelled"
    INTERNAL = "internal"


OF_PLACE: Final = frozenset(
    (
        Code.FOLDER_READ_ONLY,
        Code.DISK_FULL,
        Code.DISK_ERROR,
        Code.FILE_MISSING,
        Code.FILE_LOCKED,
        Code.NAME_TOO_LONG,
        Code.NAME_UNFIT,
    )
)
"""What another name or folder mends where a file is to be made."""


class Trust(StrEnum):
    """How sure it is whose key signed: pinned for the round, proved by the activation code, or not known here."""

    PINNED = "pinned"
    PROVED = "proved"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Text:
    """The Dutch text of a code; `status` is the exit status when it ends a command."""

    what: str
    why: str
    now: str
    status: Status = Status.REFUSED


class HaError(Exception):
    """An error that belongs to the interface. `details` fill in the text; no traceback is shown for it."""

    def __init__(self, code: Code, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.code, self.details)

    @property
    def text(self) -> Text:
        """The text with its details filled in."""
        from hamonitor_desktop.domain.messages import text_of

        return text_of(self.code, self.details)

    @property
    def status(self) -> Status:
        """The exit status this error ends a command with."""
        return self.text.status

    def __str__(self) -> str:
        """One paragraph: what, why, what now."""
        return " ".join(part for part in (self.text.what, self.text.why, self.text.now) if part)


def _rebuild(code: Code, details: dict[str, object]) -> HaError:
    return HaError(code, **details)
