package suda.core.history;

/** What can be asked of the archive. Immutable; any thread. */
public sealed interface Query
    permits AuthorQuery, HistoryQuery, MomentQuery, SearchQuery, TargetsQuery {}
