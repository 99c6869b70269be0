"""Labels judged by layout alone: heads of lines, their shapes, and a fitted table."""
