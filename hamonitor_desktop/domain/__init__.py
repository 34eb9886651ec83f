"""What the monitor is about: editions, answers, routing, validation, outcomes. Standard library only."""
