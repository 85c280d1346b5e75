"""What is said in several places, in the language of the user interface."""
