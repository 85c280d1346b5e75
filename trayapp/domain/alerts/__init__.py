"""When a risk is worth telling, and what is told of it: pure, like all of the domain."""
