"""The dossier file and the central store."""
