"""What this program is: its version and build, and the licences of all that it is made of. No Qt here."""
