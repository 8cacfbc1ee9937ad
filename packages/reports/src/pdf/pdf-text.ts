import type { Locale } from '@kilotoken/messages'
import type { Style } from 'pdfmake'
import { fontOf } from './pdf-fonts.ts'

interface PdfText extends Style {
  readonly text: string
}

/** Sets a piece of text in the font that has its characters. */
export type SetText = (text: string, style?: Style) => PdfText

/** How text is set in a report of this language. Control characters, which print nothing, become blanks. */
export function setTextIn(locale: Locale): SetText {
  return (text, style = {}) => {
    const clean = text.replaceAll(/[^\P{Cc}\n]/gu, ' ')
    const font = fontOf(clean, locale)
    return { text: clean, font, ...(font === 'Inter' && figureFeatures(clean)), ...style }
  }
}

const FIGURE = /^[\p{Nd}\p{P}\p{S}\s]*$/u

/** The library below takes an object that switches features off; its types know only lists that switch them on. */
const UNKERNED = { kern: false } as unknown as NonNullable<Style['fontFeatures']>

/**
 * Figures in columns stand under each other; in a sentence they are not kerned, because the library kerns Inter twice
 * and draws 7.5 as 75.
 */
function figureFeatures(text: string): Style {
  if (!/\p{Nd}/u.test(text)) return {}
  return { fontFeatures: FIGURE.test(text) ? ['tnum'] : UNKERNED }
}
