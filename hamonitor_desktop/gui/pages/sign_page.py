"""Ondertekenen en versturen: what is sent, who signs, and one Excel file at the end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hamonitor_desktop.domain.codes import OF_PLACE, Code, HaError
from hamonitor_desktop.domain.findings import Found
from hamonitor_desktop.gui import settings, tasks
from hamonitor_desktop.gui.icons import Icon
from hamonitor_desktop.gui.language import listed, text_of
from hamonitor_desktop.gui.pages.closing_page import ClosingPage
from hamonitor_desktop.gui.pages.officer_places import Place
from hamonitor_desktop.gui.pages.purpose import PurposeCard, purpose_parts
from hamonitor_desktop.gui.pages.rebind_panel import RebindPanel
from hamonitor_desktop.gui.pages.sign_done import DonePage
from hamonitor_desktop.gui.pages.sign_form import SignDraft, SignForm, SignValues
from hamonitor_desktop.gui.pages.sign_personal import PersonalPanel
from hamonitor_desktop.gui.pages.sign_summary import InfoPanel, SentList, SummaryCard
from hamonitor_desktop.gui.theme import Size
from hamonitor_desktop.gui.widgets.ask_file import ask_new_or_old
from hamonitor_desktop.gui.widgets.buttons import Button, ButtonKind
from hamonitor_desktop.gui.widgets.columns import Columns
from hamonitor_desktop.gui.widgets.footer import Footer
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.gui.widgets.message import Message
from hamonitor_desktop.gui.widgets.open_folder import open_folder
from hamonitor_desktop.gui.widgets.page import Page, fill
from hamonitor_desktop.usecases import dossiers, keys, sending
from hamonitor_desktop.usecases.dossiers import OpenDossier
from hamonitor_desktop.usecases.example import is_example
from hamonitor_desktop.usecases.notebook import Notebook
from hamonitor_desktop.usecases.places import documents_place
from hamonitor_desktop.usecases.received import check_code
from hamonitor_desktop.usecases.return_figures import ReturnFigures
from hamonitor_desktop.usecases.sending import SentReturn

_NARROW = 760
_KEY_CODES = frozenset((Code.PASSPHRASE_WRONG, Code.PASSPHRASE_SHORT, Code.PASSPHRASE_LONG))
_FILE_CODES = OF_PLACE | {Code.FILE_EXISTS}

AskTarget = Callable[[QWidget, str, str, str], Path | None]


class SignPage(ClosingPage):
    """Signs the return; `changed` tells that one was made.

    `key` is where the officer's key lies and `folder` where the file is proposed; `ask` opens the dialog for a file.
    """

    def __init__(
        self,
        dossier: OpenDossier,
        *,
        key: Path | None = None,
        folder: Path | None = None,
        ask: AskTarget = ask_new_or_old,
        show_folder: Callable[[Path], None] = open_folder,
    ) -> None:
        super().__init__(dossier)
        self._ask, self._show_folder = ask, show_folder
        self._key = key or keys.default_key_path()
        self._folder = folder or documents_place()
        self._proposed = ""
        self._busy = self._begun = False
        self._done: DonePage | None = None
        self._stack = QStackedWidget()
        fill(self, self._stack)
        self._stack.addWidget(self._form_view())

    # assembly

    def _form_view(self) -> QWidget:
        view = QWidget()
        self.page = Page()
        fill(view, self.page, self._footer())
        content = self.page.column
        content.addWidget(Label(self.tr("Sign and send"), size=Size.TITLE, bold=True))
        self.lead = Label(tone="quiet", wrap=True)
        content.addWidget(self.lead)
        self.message, self.rebinding = Message(), RebindPanel()
        self.rebinding.asked.connect(self._rebind)
        self.personal = PersonalPanel()
        self.personal.look.connect(lambda: self.visit.emit(Place.CHECK))
        content.addWidget(self.personal)
        content.addWidget(self.message)
        content.addWidget(self.rebinding)
        content.addSpacing(4)
        self.columns = self._columns()
        content.addWidget(self.columns)
        self.sent_list = SentList()
        content.addWidget(self.sent_list)
        content.addStretch(1)
        return view

    def _columns(self) -> Columns:
        self.form = SignForm(self._dossier.edition.declaration, self._choose)
        self.form.kind_changed.connect(self._kind_changed)
        self.form.check.connect(lambda: self.visit.emit(Place.CHECK))
        for field in (self.form.passphrase, self.form.path):
            field.edit.returnPressed.connect(lambda: self.button.click())
        self.summary = SummaryCard()
        info = self.tr("You get an Excel file with your signature. You mail it yourself; this program sends nothing.")
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self.summary)
        right.addWidget(PurposeCard(purpose_parts(self._dossier.package, self._dossier.edition)))
        right.addWidget(InfoPanel(info))
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.form)
        left.addStretch(1)
        columns = Columns(least=_NARROW, gap=24, gap_below=16)
        columns.add(left, 7)
        columns.add(right, 3)
        return columns

    def _footer(self) -> Footer:
        footer = self.footer_back(self.tr("Back to checking"), Place.CHECK)
        self.button = Button(self.tr("Sign"), ButtonKind.PRIMARY, Icon.LOCK)
        self.button.clicked.connect(self._sign)
        footer.right.addWidget(self.button)
        return footer

    # filling in

    def refresh(self) -> None:
        """Show how it stands now. A page "Klaar" gives way to the form: whoever comes back wants a newer version."""
        if self._busy:
            return
        self._leave_done()
        with suppress(HaError):  # signing itself tells
            sending.know_sent(self._dossier, keys.ledger_of(self._key))
        found = Found.of(self._dossier.findings())
        self.summary.show_figures(ReturnFigures.of(self._dossier))
        self.sent_list.show_sent(self._dossier)
        if not self._begun:
            self._begin()
        self.form.block_final(self._reason(found))
        self.form.set_lost_text(self._lost_text())
        self.lead.setText(" ".join(part for part in (self._lead(found), self._flagged()) if part))
        self.personal.show_findings(self._dossier.edition, found.warnings)
        if self._dossier.copy_of is not None:
            self._withhold()
        self._kind_changed()
        self._show_standing()

    def _withhold(self) -> None:
        """In a copy nothing is signed, so nothing is asked for either."""
        for part in (self.lead, self.personal, self.columns, self.sent_list):
            part.hide()
        self.button.setEnabled(False)

    def _begin(self) -> None:
        """The first time: what was filled in before."""
        self._begun = True
        remembered = settings.load()
        self.form.set_signer(remembered.signer_name, remembered.signer_function)
        if (last := sending.last_statement(self._dossier)) is not None:
            self.form.set_caveats(last.reserve, last.on_behalf_of, last.agreed_with)

    @property
    def draft(self) -> SignDraft:
        """What was filled in and is in no return yet; never the passphrase."""
        return self.form.draft

    def fill_in(self, draft: SignDraft) -> None:
        """Go on with what was filled in on another page of this kind."""
        self._begun = True
        self.form.fill_in(draft)
        self.refresh()

    def _reason(self, found: Found) -> str:
        parts = []
        if found.wrong:
            parts.append(self.tr("%n error(s)", "", len(found.wrong)))
        if found.unanswered:
            parts.append(self.tr("%n open question(s)", "", len(found.unanswered)))
        return self.tr("Final is not possible yet: {what}").format(what=", ".join(parts)) if parts else ""

    def _lead(self, found: Found) -> str:
        if found.unfit:
            return self.tr("Some answers cannot be sent like this. Mend them first.")
        if found.blocking:
            return self.tr("Not everything is in order yet. You can already sign a provisional version.")
        return self.tr("There are no errors. What you change after signing goes in a newer version.")

    def _flagged(self) -> str:
        """What somebody wanted to look at again, and did not yet."""
        flagged = Notebook(self._dossier).flagged()
        if not flagged:
            return ""
        said = self.tr("At %n question(s) it still says ‘look at this again’: {numbers}.", "", len(flagged))
        return said.format(numbers=listed([self._dossier.edition.number(code) for code in flagged]))

    def _lost_text(self) -> str:
        kept = self.tr("Nobody can look it up for you. Your answers stay in this dossier.")
        if self._dossier.sent():
            what = self.tr(
                "You have signed a return before, so another key is refused. First ask the central team for a new "
                "activation code and a new package. Open that package, make a new key, and go on with this dossier."
            )
        else:
            what = self.tr(
                "Open your round package again from the start page, with the same activation code. Make a new key "
                "there, and go on with this dossier."
            )
        return f"{kept} {what}"

    def _show_standing(self) -> None:
        self.message.clear()
        if is_example(self._dossier):
            self.message.show_text(self._example_text(), "warning")
        elif self._dossier.copy_of is not None:
            error = HaError(Code.DOSSIER_IS_COPY, colleague=self._dossier.copy_of.colleague)
            self.message.show_error(error)
        elif self._dossier.read_only:
            self._show_read_only()

    def _example_text(self) -> str:
        return self.tr(
            "This is a made-up example: it cannot be signed or sent, since its key was thrown away at once. "
            "You can look at everything."
        )

    def _show_read_only(self) -> None:
        holder = self._dossier.holder
        if holder is None:
            text = self.tr(
                "This dossier lies in a place where nothing can be written, so it cannot be signed there. "
                "Copy the file to a folder of your own, and open it there."
            )
            self.message.show_text(text, "error")
        else:
            self.message.show_error(holder.as_error())

    def _kind_changed(self) -> None:
        final = self.form.is_final
        had_final = any(item.final for item in self._dossier.sent())
        note = self.tr("You signed a final version before. A provisional one does not take its place.")
        self.form.kind_note.setText(note)
        self.form.kind_note.setVisible(had_final and not final)
        proposed = str(self._folder / sending.return_name(self._dossier, final))
        if self.form.path.text in ("", self._proposed):
            self.form.path.edit.setText(proposed)
            self.form.path.edit.setCursorPosition(len(proposed))
        self._proposed = proposed

    def _choose(self, parent: QWidget) -> Path | None:
        title = self.tr("Where will the file be?")
        return self._ask(parent, title, self.form.path.text or self._proposed, self.tr("Excel file (*.xlsx)"))

    # signing

    def _sign(self) -> None:
        self._show_standing()
        if is_example(self._dossier) or self._dossier.read_only:
            self.page.reveal(self.message)
            return
        found = Found.of(self._dossier.findings())
        if found.unfit:
            self.message.show_text(self._lead(found), "error")
            self.page.reveal(self.message)
            return
        values = self.form.values()
        if values is None:
            wrong = self.focusWidget()  # a field comes in sight by itself, the declaration does not
            if wrong is not None:
                self.page.reveal(wrong)
            return
        self._set_busy(busy=True)
        tasks.run(partial(self._signed, values), self._show_done, self._show_failed, owner=self)

    def _signed(self, values: SignValues, _task: tasks.Task) -> SentReturn:
        """In the worker thread: opening the key alone takes a good part of a second."""
        key = keys.read_key(self._key, values.passphrase)
        statement = sending.Statement(
            signer=values.name,
            function=values.function,
            final=values.final,
            reserve=values.reserve,
            on_behalf_of=values.on_behalf_of,
            agreed_with=values.agreed_with,
        )
        return sending.sign_return(self._dossier, key, statement, values.out, ledger=keys.ledger_of(self._key))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.form.setEnabled(not busy)
        self.rebinding.setEnabled(not busy)
        self.button.setEnabled(not busy)
        self.button.setText(self.tr("Signing …") if busy else self.tr("Sign"))
        self.button.updateGeometry()

    def _show_done(self, made: SentReturn) -> None:
        self._set_busy(busy=False)
        self.form.passphrase.edit.clear()
        self.form.declaration.setChecked(False)
        self.rebinding.hide()
        remembered = replace(
            settings.load(), signer_name=made.payload.signer_name, signer_function=made.payload.signer_function
        )
        settings.keep(remembered)
        self._folder, self._proposed = made.path.parent, self.form.path.text
        self._done = DonePage(self._dossier, made, self._show_folder)
        self._done.again.connect(self.refresh)
        self._stack.addWidget(self._done)
        self._stack.setCurrentWidget(self._done)
        self._done.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @property
    def done_page(self) -> DonePage | None:
        """The page "Klaar", while it is shown."""
        return self._done

    def _leave_done(self) -> None:
        if self._done is not None:
            done, self._done = self._done, None
            self._stack.removeWidget(done)
            done.deleteLater()

    # what can go wrong

    def _show_failed(self, error: HaError) -> None:
        self._set_busy(busy=False)
        what_now = f"{text_of(error).what} {text_of(error).now}"
        if error.code in _KEY_CODES:
            self.form.show_at(self.form.passphrase, what_now)
        elif error.code is Code.KEY_UNBOUND or self._key_is_gone(error):
            self._offer_rebinding(key_missing=error.code is not Code.KEY_UNBOUND)
        elif error.code in _FILE_CODES and self._is_about_target(error):
            self.form.show_at(self.form.path, what_now)
        else:
            self._show_on_page(error)

    def _show_on_page(self, error: HaError) -> None:
        """What belongs to no field. The button, off during the work, lost the cursor to whatever came next."""
        self.message.show_error(error)
        self.page.reveal(self.message)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key_is_gone(self, error: HaError) -> bool:
        return error.code is Code.FILE_MISSING and error.details.get("path") == self._key

    def _is_about_target(self, error: HaError) -> bool:
        out = Path(self.form.path.text).expanduser()
        about = error.details.get("path")
        return isinstance(about, Path) and (about.stem == out.stem or about == out.parent)

    def _offer_rebinding(self, *, key_missing: bool) -> None:
        self.rebinding.ask(key_missing=key_missing, sent_before=bool(self._dossier.sent()))
        self.page.reveal(self.rebinding)

    def _rebind(self, code: str) -> None:
        passphrase = self.form.passphrase.text
        if not passphrase:
            self.form.show_at(self.form.passphrase, self.tr("Type your passphrase."))
            return
        self._set_busy(busy=True)
        tasks.run(partial(self._bound, code, passphrase), self._show_bound, self._show_not_bound, owner=self)

    def _bound(self, code: str, passphrase: str, _task: tasks.Task) -> OpenDossier:
        """In the worker thread. The code is checked before a key is made: a wrong one leaves nothing behind."""
        check_code(self._dossier.opened, code)
        if self._key.exists():
            key = keys.read_key(self._key, passphrase)
        else:
            key = keys.make_key(self._key, passphrase, self._dossier.organisation.name)
        return dossiers.rebind(self._dossier, self._dossier.opened, code, key)

    def _show_bound(self, _dossier: OpenDossier) -> None:
        self._set_busy(busy=False)
        self.rebinding.hide()
        self.rebinding.edit.clear()
        self.message.show_text(self.tr("The key belongs to this dossier now. You can sign."), "success")
        self.page.reveal(self.message)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_not_bound(self, error: HaError) -> None:
        self._set_busy(busy=False)
        what_now = f"{text_of(error).what} {text_of(error).now}"
        if error.code in (Code.CODE_MALFORMED, Code.CODE_WRONG):
            self.rebinding.field.show_message(what_now)
            self.rebinding.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif error.code in _KEY_CODES:
            self.form.show_at(self.form.passphrase, what_now)
        else:
            self._show_on_page(error)
