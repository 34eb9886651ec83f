"""Steps that bring an older dossier to this version, run by Alembic."""
