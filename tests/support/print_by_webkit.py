"""Print a page by WebKitGTK into a PDF: its driver cannot. Run by Debian's Python, as a script of its own."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any


def main(url: str, into: str) -> None:
    """Print the page once its fonts are there."""
    gi: Any = importlib.import_module("gi")
    gi.require_version("Gtk", "3.0")
    gi.require_version("WebKit2", "4.1")
    gtk: Any = importlib.import_module("gi.repository.Gtk")
    webkit: Any = importlib.import_module("gi.repository.WebKit2")
    view = webkit.WebView()
    window = gtk.OffscreenWindow()
    window.set_default_size(1200, 900)
    window.add(view)
    window.show_all()

    def ready(_: Any, title: Any) -> None:
        if view.get_title() != "fonts are there":
            return
        settings, sheet = gtk.PrintSettings(), gtk.PageSetup()
        settings.set_printer("Print to File")
        settings.set(gtk.PRINT_SETTINGS_OUTPUT_URI, Path(into).as_uri())
        settings.set(gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        sheet.set_paper_size_and_default_margins(gtk.PaperSize.new("iso_a4"))
        printing = webkit.PrintOperation.new(view)
        printing.set_print_settings(settings)
        printing.set_page_setup(sheet)
        printing.connect("finished", gtk.main_quit)
        printing.connect("failed", lambda _, why: sys.exit(str(why)))
        view.printing = printing  # kept until it is done
        printing.print_()

    def loaded(_: Any, event: Any) -> None:
        if event == webkit.LoadEvent.FINISHED:
            view.run_javascript("document.fonts.ready.then(() => (document.title = 'fonts are there'))", None, None)

    view.connect("notify::title", ready)
    view.connect("load-changed", loaded)
    view.load_uri(url)
    gtk.main()


if __name__ == "__main__":
    main(*sys.argv[1:])
