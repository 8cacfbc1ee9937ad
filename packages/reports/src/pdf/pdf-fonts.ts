import { createRequire } from 'node:module'
import type { Locale } from '@kilotoken/messages'
import type pdfmake from 'pdfmake'

const require = createRequire(import.meta.url)

const INTER = {
  normal: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}
const CHINESE = {
  normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
}

/** Static TrueType: the variable and the WOFF forms of the same fonts take many times as long to embed. */
export const PDF_FONTS: Parameters<typeof pdfmake.setFonts>[0] = { Inter: INTER, NotoSansSC: CHINESE }

export const FONT_FILES: ReadonlySet<string> = new Set([...Object.values(INTER), ...Object.values(CHINESE)])

/** Latin with its accents, punctuation, raised and lowered digits, currency signs, letterlike signs, arrows, operators. */
const IN_INTER =
  /^[\n\u0020-\u024f\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20bf\u2100-\u214f\u2190-\u22ff]*$/u

/**
 * The font for a whole string. One string has one font, also where Latin and Chinese mix: breaking lines across pieces
 * would let a comma begin a line. A Chinese report has one font throughout, because the two sit at different heights.
 */
export function fontOf(text: string, locale: Locale): 'Inter' | 'NotoSansSC' {
  return locale !== 'zh-CN' && IN_INTER.test(text) ? 'Inter' : 'NotoSansSC'
}
