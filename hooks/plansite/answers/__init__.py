"""What a plan says when it is asked: changes, times, six questions, documents around it, how it is cited."""
