"""A Word file (.docx) → what it prints: a module a part of such a file. Read from its XML, by ECMA-376."""
