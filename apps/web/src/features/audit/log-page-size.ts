/** Entries of the log that are asked for at a time. */
export const LOG_PAGE_SIZE = 50
