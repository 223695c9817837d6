"""The Vietnamese of official texts: ids, document numbers, days, marks on words, phrasing. Knows no plan."""
