"""The Vietnamese of official texts: ids, numbers of documents, days, marks on words. Knows no plan."""
