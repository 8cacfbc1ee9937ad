export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

/** Holds the theme a reader chose. Read by the server, so that the first paint is already right. */
export const THEME_COOKIE = 'kilotoken.theme'

/** The theme a cookie names; anything else is `system`. */
export function themeOf(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? 'system'
}
