"""Ways to print problems; printers sit side by side and never import each other."""
