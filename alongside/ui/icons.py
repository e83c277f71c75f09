"""The line drawings of the house: 24 px grid, 2 px line, round ends, no fill; the sky's grid is 40 px."""

PULSE = '<path d="M2 12h4l2.5-7 5 14L16 12h6"/>'

ICONS = {
    # the five places
    "today": '<path d="M12 3v2M5.6 5.6 7 7M3 12h2M19 12h2M17 7l1.4-1.4M8 16a4 4 0 1 1 8 0M3 20h18"/>',
    "record": '<path d="M6 3h9l4 4v14H6zM9.5 11h6M9.5 15h6"/>',
    "plan": '<path d="M5 21V4M5 5h11l-2 3.5 2 3.5H5"/>',
    "numbers": '<path d="M3 17l5-5 4 3 8-9M3 21h18"/>',
    "together": '<circle cx="8.5" cy="9" r="3.2"/><circle cx="16.5" cy="10" r="2.6"/>'
    '<path d="M2.5 20c0-4 2.7-6.2 6-6.2s6 2.2 6 6.2M16 14.6c3 0 5.3 1.8 5.5 5.4"/>',
    # states
    "two": '<path d="M8 4v16M16 4v16"/>',
    "check": '<path d="M4 12.5 9.5 18 20 6.5"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>',
    "live": '<circle cx="12" cy="12" r="3"/><path d="M6.5 6.5a8 8 0 0 0 0 11M17.5 6.5a8 8 0 0 1 0 11"/>',
    "pen": '<path d="M4 20l1-4.5L16 4.5a2 2 0 0 1 3 0l.5.5a2 2 0 0 1 0 3L8.5 19z"/>',
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "eye": '<path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z"/>'
    '<circle cx="12" cy="12" r="2.8"/>',
    "pulse": PULSE,
    "phone": '<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>',
    "import": '<path d="M12 3v11M7.5 9.5 12 14l4.5-4.5M4 20h16"/>',
    "aside": '<path d="M4 6h16M4 12h9M4 18h9M17 14.5v3.5M17 21v.1"/>',
    # acts
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "back": '<path d="M14.5 5.5 8 12l6.5 6.5"/>',
    "on": '<path d="M9.5 5.5 16 12l-6.5 6.5"/>',
    "talk": '<path d="M4 5h16v11H11l-4.5 4v-4H4z"/>',
    "save": '<path d="M12 4v10M8 10.5l4 4 4-4M5 19h14"/>',
    "picture": '<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M4 16l4.5-4.5 4 4L16 12l4 4"/>'
    '<circle cx="9" cy="9.2" r="1.2"/>',
    "file": '<path d="M6 3h9l4 4v14H6z"/>',
    "mail": '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m4 7 8 6 8-6"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 21c0-4.5 3.2-7 7.5-7s7.5 2.5 7.5 7"/>',
    "calendar": '<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/>',
    "filter": '<path d="M4 6h16M7 12h10M10 18h4"/>',
}

SKY = {
    "storm": '<path d="M12 24a8 8 0 1 1 3-15.4A10 10 0 0 1 34 12a6.5 6.5 0 0 1-2 12.6M21 20l-5 8h7l-4 8"/>',
    "rain": '<path d="M12 24a8 8 0 1 1 3-15.4A10 10 0 0 1 34 12a6.5 6.5 0 0 1-1 12.6H12'
    'M14 29l-2 5M22 29l-2 5M30 29l-2 5"/>',
    "cloud": '<path d="M12 30a8 8 0 1 1 3-15.4A10 10 0 0 1 34 18a6.5 6.5 0 0 1-1 12.6H12"/>',
    "clearing": '<path d="M14 33a6.5 6.5 0 1 1 2-12.7A8.5 8.5 0 0 1 32 23a5.2 5.2 0 0 1-1 10.4H14'
    'M12 13.5a6.5 6.5 0 0 1 12-1.5M18 2.5v2M8 6l1.5 1.5M28 6l-1.5 1.5M4 15h2"/>',
    "sun": '<circle cx="20" cy="20" r="8"/><path d="M20 4v3.5M20 32.5V36M4 20h3.5M32.5 20H36M8.7 8.7l2.5 2.5'
    'M28.8 28.8l2.5 2.5M8.7 31.3l2.5-2.5M28.8 11.2l2.5-2.5"/>',
}
