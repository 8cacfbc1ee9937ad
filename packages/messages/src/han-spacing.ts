/**
 * Chinese text with a blank wherever a Chinese character meets a Latin letter or a digit: `API最便宜` becomes
 * `API 最便宜`. Messages are written so; it is what is put into them, a plan's own names above all, that is not.
 *
 * What stands in quotes was typed by somebody and stays as it is. Close to a digit stay what belongs to the number
 * (`137万`, `5千到8千`) and the parts of a date (`4月`).
 */
export function hanSpacing(text: string): string {
  return text
    .split(/(“[^”]*”)/u)
    .map((part) => (part.startsWith('“') ? part : spaced(part)))
    .join('')
}

function spaced(text: string): string {
  return text
    .replace(/(\p{Script=Han})(?=\p{Script=Latin})/gu, '$1 ')
    .replace(/(?<![万亿千百][到至])(?<=[^万亿千百十年月\P{Script=Han}])(?=\d)/gu, ' ')
    .replace(/([\p{Script=Latin}%])(?=\p{Script=Han})/gu, '$1 ')
    .replace(/(\d)(?=[^万亿千百十年月日\P{Script=Han}])/gu, '$1 ')
}
