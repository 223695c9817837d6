"""The model of an official plan, its checks, its pages and its data. Knows no site generator."""
