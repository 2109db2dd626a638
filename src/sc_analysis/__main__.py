"""`python -m sc_analysis …` is the command without make or an installed script."""

import sys

from sc_analysis.cli import main

if __name__ == "__main__":
    sys.exit(main())
