from tests.ruler.cli import ruler

ruler(prog_name="python -m tests.ruler")
