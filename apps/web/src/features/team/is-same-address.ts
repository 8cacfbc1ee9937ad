/** Whether two addresses are surely one mailbox's: as they are compared, whatever their letters' case or width. */
export function isSameAddress(a: string, b: string): boolean {
  const [one, other] = [a, b].map((address) => address.trim().normalize('NFKC').toLowerCase())
  return one === other
}
