"""The whole chain on a made-up round: package, dossier, signed return, import, figures and report."""

from hamonitor_desktop.usecases.demo.running import DemoResult, Step, demo

__all__ = ["DemoResult", "Step", "demo"]
