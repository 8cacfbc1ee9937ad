/** Text that Markdown shows as it is: no markup, no HTML, no break out of a table's row. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~&]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/gu, ' · ')
    .replace(/^(\s*)([+\-=]|\d+[.)])(?=\s|$)/u, String.raw`$1\$2`)
}
