from tests.store.central.conftest import address

__all__ = ["address"]
