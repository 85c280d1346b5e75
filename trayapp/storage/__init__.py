"""What outlives the process: settings in a file, keys in the system's keyring and nowhere else."""
