"""The English texts of `codes.Code`, for a window in English: the same codes and details as `messages`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hamonitor_desktop.domain.codes import Code
from hamonitor_desktop.domain.messages_central import CENTRAL_ENGLISH

ENGLISH: Final[Mapping[Code, tuple[str, str, str]]] = {
    **CENTRAL_ENGLISH,
    Code.ACCEPTED: ("The return was accepted.", "", ""),
    Code.VALID: ("The signature is right and no cell was changed.", "", ""),
    Code.ALREADY_IMPORTED: ("This return was in already.", "Nothing has changed.", ""),
    Code.OLDER_REVISION: (
        "This is an older version than we already have.",
        "Version {revision} no longer counts; the newest is version {newest}.",
        "You need not do anything. Is this older version the one that was meant after all, ask for a new version.",
    ),
    Code.REVISION_CONFLICT: (
        "Version {revision} is in already, with other content.",
        "Two different returns have the same version number.",
        "Ask the organisation to send its right answers as a new version.",
    ),
    Code.CHANGED_CELL: (
        "Something in the worksheet was changed after signing.",
        "The cells below differ from what was signed.",
        "Ask for the file from before the change, or for a new version made by HA-Monitor.",
    ),
    Code.BAD_SIGNATURE: (
        "The signature is not right.",
        "What was signed is damaged or changed: {reason}.",
        "Ask the organisation to send the file again, straight from HA-Monitor.",
    ),
    Code.OTHER_KEY: (
        "The return was signed with another key than the earlier ones of this organisation.",
        "In a round one key belongs to an organisation.",
        "Call the organisation. Has it lost its key, then give it a new activation code.",
    ),
    Code.BAD_PROOF: (
        "The return does not prove that whoever signed it had the activation code.",
        "What came along as proof does not fit this organisation's invitation.",
        "Call the organisation, and give it a new activation code if needed.",
    ),
    Code.REVOKED_CODE: (
        "The activation code of this return was replaced.",
        "A newer code was given out and used.",
        "Ask the organisation to use the newest round package.",
    ),
    Code.OTHER_ROUND: (
        "The return belongs to another round ({round}).",
        "This store does not know that round.",
        "Open the store of that round, or ask for the file of this round.",
    ),
    Code.OTHER_EDITION: (
        "The return belongs to another questionnaire.",
        "The questions in the file are not those of this round.",
        "Ask the organisation to use the round package of this round.",
    ),
    Code.UNKNOWN_ORGANISATION: (
        "The organisation {organisation} was not invited to this round.",
        "The organisation is not in the list of this round.",
        "See whether the organisation was merged or renamed. Call it if it should take part after all.",
    ),
    Code.OTHER_PACKAGE: (
        "The return belongs to a round package that is not ours.",
        "The package number is not known for this organisation.",
        "Ask the organisation to use the round package that was sent to it.",
    ),
    Code.INVALID_ANSWERS: (
        "The answers do not fit the questionnaire.",
        "{reason}",
        "Ask for a new return made by HA-Monitor itself.",
    ),
    Code.SYNTHETIC: (
        "This is a made-up example.",
        "The file is marked as an example; a real round does not accept it.",
        "Ask for the real return.",
    ),
    Code.TOO_LATE: (
        "The return came after the round was closed.",
        "The round closed on {closes}.",
        "Give the round a later closing day if needed, or bring it in all the same.",
    ),
    Code.NOT_A_RETURN: (
        "This is not a return of HA-Monitor.",
        "{reason}",
        "Ask for the Excel file that HA-Monitor made when the return was signed.",
    ),
    Code.STRIPPED: (
        "The signature has gone from this file.",
        "The hidden sheet ‘_retour’ is missing; the workbook was probably copied or converted.",
        "Ask for the original file, as an attachment and not as a copy.",
    ),
    Code.HOSTILE_FILE: (
        "This file was not opened, to be safe.",
        "{reason}",
        "If you trust the sender, ask for a new file straight from HA-Monitor.",
    ),
    Code.LABEL_ENCRYPTED: (
        "This file is encrypted.",
        "A sensitivity label or a password of Office makes it unreadable.",
        "Ask for the file to be saved without label or password, and to be sent again.",
    ),
    Code.UNREADABLE: (
        "This file cannot be read.",
        "{reason}",
        "Ask for the file to be sent again; it may have been cut off on the way.",
    ),
    Code.TIMED_OUT: (
        "Reading this file took too long and was stopped.",
        "After {seconds} seconds it was not done yet.",
        "Ask for a new file straight from HA-Monitor.",
    ),
    Code.NEWER_FORMAT: (
        "This file was made with a newer version of HA-Monitor.",
        "It has format {format}; this version knows formats up to {known}.",
        "Update HA-Monitor and try again.",
    ),
    Code.NOT_A_PACKAGE: (
        "This is not a round package.",
        "{reason}",
        "Choose the file that you received from the central team (.haronde, or .xlsx with a letter).",
    ),
    Code.PACKAGE_DAMAGED: (
        "The round package is damaged.",
        "{reason}",
        "Ask the central team to send the package again.",
    ),
    Code.CODE_MALFORMED: (
        "This is not an activation code.",
        "A code has twenty signs: letters and the digits 2 to 7, such as ABCDE-FGHIJ-KLMNO-PQ234; you typed {length}.",
        "Look in the letter and type the code again; dashes and capitals do not matter.",
    ),
    Code.CODE_WRONG: (
        "This activation code does not belong to this round package.",
        "The code was mistyped, or the package is of another organisation or not from the central team.",
        "See whether letter and package name the same organisation ({organisation}), and type the code again.",
    ),
    Code.EDITION_DIFFERS: (
        "The questionnaire in this file is not the questionnaire that it names.",
        "The checksum of the questionnaire is not right.",
        "Ask the central team for a new package.",
    ),
    Code.KEY_UNREADABLE: (
        "The key file {path} cannot be read.",
        "{reason}",
        "Choose the right key file. Is it lost, ask the central team for a new activation code.",
    ),
    Code.PASSPHRASE_WRONG: (
        "The passphrase is not right.",
        "The key does not open with it.",
        "Type it again. Have you lost it, read in the help under ‘Code, key and passphrase’ what to do.",
    ),
    Code.PASSPHRASE_UNREADABLE: (
        "The file {path} with the passphrase cannot be read.",
        "It is not a text in UTF-8.",
        "Choose the file with the passphrase on its first line, or save it again as UTF-8.",
    ),
    Code.PASSPHRASE_SHORT: (
        "The passphrase is too short.",
        "It must have at least {minimum} characters, since it protects your signature.",
        "Choose a sentence of a few words.",
    ),
    Code.PASSPHRASE_LONG: (
        "The passphrase is too long.",
        "It may have {maximum} characters at most, and fewer where letters have accents.",
        "Choose a sentence of a few words. Perhaps you pasted something else by accident.",
    ),
    Code.KEY_UNBOUND: (
        "This key does not belong to this dossier yet.",
        "Another key was used when the package was opened.",
        "Type the activation code again, so that the new key is bound to it.",
    ),
    Code.LEDGER_DAMAGED: (
        "The list of what was sent with this key is damaged.",
        "{path} cannot be read.",
        "Give that file another name and sign again: your dossier knows too what was sent. If you have just gone back "
        "to an earlier copy of the dossier, ask the central team first which version is in.",
    ),
    Code.NOT_A_DOSSIER: (
        "{path} is not a dossier of HA-Monitor.",
        "{reason}",
        "Choose a file that ends in .hamonitor.",
    ),
    Code.DOSSIER_NEWER: (
        "This dossier was made with a newer version of HA-Monitor.",
        "The dossier has version {found}; this program knows versions up to {known}. Nothing in it was changed.",
        "Update HA-Monitor and open the dossier again.",
    ),
    Code.DOSSIER_DAMAGED: (
        "The dossier is damaged.",
        "{reason}",
        "Go back to an earlier copy; they are beside the dossier in the folder ‘reservekopieën’.",
    ),
    Code.DOSSIER_READ_ONLY: (
        "The dossier can only be read.",
        "{holder} has had it open since {since}.",
        "Ask to close it there, and then open the dossier again.",
    ),
    Code.DOSSIER_OTHER: (
        "This dossier belongs to another invitation.",
        "The dossier is of {found}; the package is of {expected}.",
        "Choose another dossier, or have a new dossier made.",
    ),
    Code.DOSSIER_EXISTS: (
        "There is a dossier in this place already.",
        "{path} exists already and is not overwritten.",
        "Open that dossier, or choose another name.",
    ),
    Code.DOSSIER_IS_COPY: (
        "A copy cannot be signed.",
        "This file is the copy for {colleague}. Signing is done in the dossier itself.",
        "Send the copy back to whoever made it; the answers come together there.",
    ),
    Code.COPY_OTHER: (
        "This copy does not belong to this dossier.",
        "The copy is of {theirs}; this dossier is of {ours}.",
        "Choose the copy that your colleague sent back, or first open the dossier that the copy belongs to.",
    ),
    Code.COPY_DAMAGED: (
        "This copy cannot be trusted; nothing of it was taken over.",
        "{reason}",
        "Ask your colleague to send the copy again.",
    ),
    Code.SAME_DOSSIER: (
        "This is the dossier that is open already.",
        "A dossier cannot be merged with itself.",
        "Choose the copy that you got back from your colleague.",
    ),
    Code.NO_BACKUP: (
        "There is no earlier copy to go back to.",
        "Beside {path}, in the folder ‘reservekopieën’, there is no copy that is whole.",
        "Ask your administrator for a backup of the drive, or begin again with the round package.",
    ),
    Code.NOT_A_RECEIPT: (
        "This is not a receipt.",
        "{reason}",
        "Choose the file that the central team sent after your return (.habewijs, or .xlsx with a letter).",
    ),
    Code.RECEIPT_DAMAGED: (
        "This receipt cannot be trusted.",
        "{reason}",
        "Ask the central team to send the receipt again.",
    ),
    Code.RECEIPT_OTHER: (
        "This receipt does not belong to this dossier.",
        "{reason}",
        "Open the dossier with which you signed that return.",
    ),
    Code.NOT_A_PROPOSAL: (
        "This is not a proposal of HA-Monitor.",
        "{reason}",
        "Choose a file that ends in .havoorstel, or ask the sender to send it again.",
    ),
    Code.PROPOSAL_OTHER: (
        "This proposal does not fit this dossier.",
        "{reason}",
        "Ask the sender for a proposal for this round and for your organisation.",
    ),
    Code.ANSWERS_BAD: (
        "The answers could not be taken in; nothing has changed.",
        "{reason}",
        "Mend the lines that are named, and try again.",
    ),
    Code.ANSWERS_UNFIT: (
        "You cannot sign yet: there are answers that do not fit.",
        "{reason}",
        "Mend these answers. Questions that are still open may stay open in a provisional version.",
    ),
    Code.FINDINGS_BLOCK: (
        "A final version cannot be sent yet.",
        "{reason}",
        "Mend the errors, or send a provisional version.",
    ),
    Code.EDITION_UNKNOWN: (
        "The questionnaire edition {edition} was not found.",
        "Known are: {known}.",
        "Choose one of these, or name the folder of an edition of your own.",
    ),
    Code.EDITION_BAD: (
        "The questionnaire edition is not in order.",
        "{reason}",
        "Mend the places that are named, and check again with ‘hamonitor edition check’.",
    ),
    Code.REGISTER_BAD: (
        "The register was not taken over.",
        "{reason}",
        "Mend the lines that are named, and load the file again.",
    ),
    Code.FILE_MISSING: (
        "{path} was not found.",
        "It does not exist, it is a folder where a file should be, or the connection to the drive is gone.",
        "Check the name and the place.",
    ),
    Code.NOT_READABLE: (
        "You may not read {path}.",
        "Your account has no rights there.",
        "Ask your administrator for the right to read it, or let somebody who has it make a copy.",
    ),
    Code.FOLDER_READ_ONLY: (
        "Nothing can be written in {path}.",
        "The folder is read-only, or you have no rights there. Nothing was half written.",
        "Choose another folder, such as Documents.",
    ),
    Code.DISK_FULL: (
        "The disk is full.",
        "{path} could not be written; the earlier file is still whole.",
        "Make room or choose another place, and try again.",
    ),
    Code.DISK_ERROR: (
        "The disk reports an error.",
        "{path} could not be read or written. Often the connection with a network drive or a USB stick is gone.",
        "Check the connection and try again, or choose another place.",
    ),
    Code.FILE_LOCKED: (
        "{path} is in use.",
        "Another program, such as Excel, holds the file.",
        "Close it there and try again.",
    ),
    Code.FILE_EXISTS: (
        "{path} exists already.",
        "A file that was sent or given out is not overwritten.",
        "Choose another name or folder.",
    ),
    Code.WRITTEN_WRONG: (
        "The file did not come onto the disk as it should.",
        "What is in {path} is not what was written. Your answers are still in the dossier.",
        "Do not send this file. Sign again, in another place.",
    ),
    Code.NAME_TOO_LONG: (
        "A name is too long.",
        "‘{name}…’ is longer than it can be here, by itself or with all the folders before it.",
        "Choose a shorter name, or a place with fewer folders before it.",
    ),
    Code.NAME_UNFIT: (
        "This name cannot be used here.",
        "In ‘{name}’ there is a sign that cannot be in a name here, such as a colon. Or it is a word that Windows "
        "itself uses, such as CON.",
        "Choose another name, with letters, digits, spaces and dashes.",
    ),
    Code.DEMO_FOLDER: (
        "The example was not made.",
        "{path} is not an empty folder; what is there is not overwritten.",
        "Choose a new or empty folder.",
    ),
    Code.NO_DISPLAY: (
        "The window cannot open.",
        "There is no screen here.",
        "Start HA-Monitor on a computer with a screen, or work from the command line: ‘hamonitor --help’.",
    ),
    Code.WRONG_USE: ("{reason}", "", "Type ‘hamonitor --help’ for an explanation."),
    Code.CANCELLED: ("Stopped as you asked.", "What was done already is kept.", ""),
    Code.INTERNAL: (
        "Something went wrong in the program itself.",
        "The message is ‘{reason}’.",
        "What was kept is still there. Report this to your administrator, with this text.",
    ),
}
