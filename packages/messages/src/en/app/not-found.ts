/** An address that leads nowhere. */
export const notFound = {
  title: 'Not found',
  text: 'There is no page at this address.',
  action: 'Open the sample',
}
