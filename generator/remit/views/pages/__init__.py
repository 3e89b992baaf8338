"""The pages of the site: for each kind of page a module that gathers and a template that shows."""
