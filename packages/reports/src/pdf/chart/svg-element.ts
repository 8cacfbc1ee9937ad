type Attributes = Readonly<Record<string, string | number>>

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) =>
  text.replaceAll(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign).replaceAll(/\p{Cc}/gu, ' ')

/** An element of a drawing; numbers are cut to hundredths of a point. */
export function svgElement(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) =>
      `${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value)}"`,
  )
  return `<${name} ${written.join(' ')}>${inside}</${name}>`
}

/** A label. In the Chinese font whatever the language: a drawing cannot switch off the kerning of the Latin one. */
export function svgText(text: string, attributes: Attributes): string {
  return svgElement('text', { 'font-family': 'NotoSansSC', 'font-size': 7, ...attributes }, escaped(text))
}

/** About how wide a text is: enough to set a legend, not to set a line. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += /\p{Script=Han}/u.test(character) ? 1 : 0.55
  return width * size
}
