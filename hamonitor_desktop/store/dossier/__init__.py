"""The dossier: the officer's local file, an append-only log of answers with what was received and sent."""
