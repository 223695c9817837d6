"""What a plan says when asked: changes, times, six questions, solutions, annex, documents around it, citations."""
