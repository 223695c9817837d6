"""The plan in formats that others have set: Akoma Ntoso, schema.org, iCalendar, Atom."""
