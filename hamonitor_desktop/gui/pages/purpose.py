"""What the answers are for and who sees what, as the central team signed it: at the start, and again at signing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from hamonitor_desktop.domain.display import in_fours
from hamonitor_desktop.domain.edition import Edition
from hamonitor_desktop.domain.packages import RoundPackage
from hamonitor_desktop.gui import theme
from hamonitor_desktop.gui.widgets.card import Card
from hamonitor_desktop.gui.widgets.labels import Label
from hamonitor_desktop.usecases.received import OpenedPackage


def purpose_parts(package: RoundPackage, edition: Edition) -> tuple[tuple[str, str], ...]:
    """Heading and text of what the round says; where it says nothing of its own, what the questionnaire says."""
    translate = QCoreApplication.translate
    parts = (
        (translate("Purpose", "What the answers are for"), package.purpose or edition.purpose),
        (translate("Purpose", "Who sees what"), package.visibility or edition.visibility),
    )
    return tuple(part for part in parts if part[1])


def central_key_part(opened: OpenedPackage) -> tuple[str, str]:
    """Heading and text that let an officer see by eye whether a package comes from whoever wrote the letter."""
    translate = QCoreApplication.translate
    said = translate(
        "Purpose",
        "This fingerprint is in the letter with your code too. The code has it checked already; "
        "compare them if in doubt.",
    )
    heading = translate("Purpose", "Key of the central team")
    return heading, f"{in_fours(opened.central_fingerprint)}\n{said}"


class PurposeCard(Card):
    """These parts, and what else is said with them."""

    def __init__(self, parts: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        for place, (heading, text) in enumerate(parts):
            if place:
                self.body.addSpacing(4)
            self.body.addWidget(Label(heading, bold=True))
            label = Label(text, wrap=True)
            label.setMaximumWidth(theme.READING_WIDTH)
            self.body.addWidget(label)
