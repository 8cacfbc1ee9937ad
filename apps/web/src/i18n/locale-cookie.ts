/** Holds the language a reader chose. Set by the switch in the browser, read by the server; nothing secret in it. */
export const LOCALE_COOKIE = 'kilotoken.locale'
