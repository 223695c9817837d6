"""The screens that pages are looked at on, and what must hold of them on each."""

from __future__ import annotations

from playwright.sync_api import ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
SIZES = {"phone": PHONE, "desktop": DESKTOP}
# As the browser's own user agent has it: inline links in a sentence are exempt from a target's least size.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), label[for], summary')]
  .filter(each => each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
  .filter(each => !(getComputedStyle(each).display === 'inline' && each.closest('p, li, dd, td')))
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth)
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([each, box]) => `${each.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""
