/** The schema pg-boss keeps its tables in. Made by the owner's role at preparation; workers only use it. */
export const QUEUE_SCHEMA = 'kilotoken_queue'
