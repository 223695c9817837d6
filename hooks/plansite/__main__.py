"""`python -m plansite` does what the command `plansite` does."""

import sys

from plansite.commands.main import main

sys.exit(main())
