/**
 * Watches how long the thread works in one go, in milliseconds of its own processor time: what others on the machine do
 * makes a wait longer, and this not.
 */
export function watchPieces(): { stop: () => number } {
  let longest = 0
  let before = now()
  let isOn = true
  const look = () => {
    const after = now()
    longest = Math.max(longest, after - before)
    before = after
    if (isOn) setImmediate(look)
  }
  setImmediate(look)
  return {
    stop: () => {
      isOn = false
      return longest
    },
  }
}

function now(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
