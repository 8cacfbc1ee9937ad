import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF, page by page, line by line from the top down, as a reader's program finds it. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: string[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Math.round(Number(item.transform[5])) }]
        : [],
    )
    const heights = [...new Set(pieces.map(({ y }) => y))].sort((a, b) => b - a)
    pages.push(
      heights.map((height) =>
        pieces
          .filter(({ y }) => y === height)
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(' '),
      ),
    )
  }
  await task.destroy()
  return pages
}
