/** Turns that a history asks for at a time. */
export const TURN_PAGE_SIZE = 20
