"""Press releases composed from the genre's building blocks, with the truth that they state."""
