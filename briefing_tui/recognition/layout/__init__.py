"""What layout alone says about labels: heads of lines, their shapes, and a fitted table."""
