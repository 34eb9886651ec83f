"""HA-Monitor Desktop: fill in, sign, import and analyse the monitor of the Hervormingsagenda Jeugd."""

__version__ = "0.1.0"
