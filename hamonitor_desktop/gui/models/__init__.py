"""Table models: what use cases told, as Qt wants it; they read no file and no store."""
