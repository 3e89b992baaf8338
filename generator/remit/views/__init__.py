"""What people see, still as text: pages and charts."""
