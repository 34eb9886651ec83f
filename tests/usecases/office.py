"""Officers at work, for tests of what one does with a dossier."""

import pytest

from hamonitor_desktop.domain.codes import HaError
from hamonitor_desktop.usecases.dossiers import create
from hamonitor_desktop.usecases.proposals import Letter, make_proposal
from hamonitor_desktop.usecases.received import open_package
from hamonitor_desktop.usecases.sending import Statement, sign_return
from tests.factories import AMSTERDAM, PEOPLE, made_up_answers, make_world

OTHER, FIRST, THIRD = "gemeente.2.5", "gemeente.3.8", "gemeente.3.9"
LETTER = Letter("R. Regio", "adviseur", "Zoals besproken op 3 mei.")


class Office:
    """An officer with a dossier of Amsterdam, half of it answered."""

    def __init__(self, folder):
        self.folder = folder
        self.world = make_world(folder, (AMSTERDAM,))
        self.key = self.world.key("GM0363")
        self.path = folder / "amsterdam.hamonitor"
        opened = open_package(next((folder / "packages-2024-1").glob("GM0363*")))
        self.dossier = create(opened, self.world.codes["GM0363"], self.path, "Anna", self.key, backups=False)
        answers = made_up_answers(opened.edition, "gemeente")
        self.dossier.record_all({answer.question: answer for answer in answers[: len(answers) // 2]})

    def sign(self, name, *, final=False, key=None, ledger=None):
        out = self.folder / name
        statement = Statement("A. Jansen", "directeur", final)
        return sign_return(self.dossier, key or self.key, statement, out, ledger=ledger)

    def refused(self, name, **more):
        with pytest.raises(HaError) as caught:
            self.sign(name, **more)
        assert not (self.folder / name).exists()
        return caught.value


class People:
    """A region and a municipality in the same round, each with a dossier."""

    def __init__(self, folder):
        self.folder, self.world = folder, make_world(folder, PEOPLE)
        self.region, self.city = self.dossier("JZ13"), self.dossier("GM0363")

    def dossier(self, code):
        opened = open_package(next((self.folder / "packages-2024-1").glob(f"{code}*")))
        path = self.folder / f"{code}.hamonitor"
        return create(opened, self.world.codes[code], path, code, self.world.key(code), backups=False)

    def propose(self, *answers, name="voorstel.havoorstel"):
        out = self.folder / name
        make_proposal(self.region, self.world.key("JZ13"), LETTER, answers, out)
        return out

    def close(self):
        self.region.close()
        self.city.close()
