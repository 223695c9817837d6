"""What a link shows where it is sent: a picture of a section, a body, a document, or of the whole plan."""
