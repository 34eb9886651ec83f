"""The real application for what is measured in a window; off screen where there is no display."""

import os
import sys

if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from hamonitor_desktop.gui import application, settings, theme


@pytest.fixture(scope="session")
def qapp_args():
    return ["hamonitor", *theme.STYLE]


@pytest.fixture(scope="session")
def qapp(qapp, tmp_path_factory):
    folder = tmp_path_factory.mktemp("settings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "settings_path", lambda: folder / "instellingen.json")
        application.prepare(qapp)
        yield qapp
