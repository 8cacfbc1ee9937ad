/** Runs that a list asks for at a time. */
export const RUN_PAGE_SIZE = 25
