"""Keys, activation codes, the JWS envelope and the trust rules; no files, no Excel."""
