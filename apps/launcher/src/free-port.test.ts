import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, requirePort } from './free-port.ts'

async function listening(): Promise<{ port: number; close: () => void }> {
  const port = await freePort()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { port, close: () => server.close() }
}

test('the preferred port when it is free, else another', async () => {
  const { port, close } = await listening()
  expect(await freePort(port)).not.toBe(port)
  close()
  expect(await freePort(port)).toBe(port)
})

test('a port in use is said, with another to take', async () => {
  const { port, close } = await listening()
  await expect(requirePort('127.0.0.1', port, 0)).rejects.toThrow(`Port ${port} is in use by another program`)
  close()
})

test('with patience a port that becomes free is taken', async () => {
  const { port, close } = await listening()
  setTimeout(close, 300)
  await expect(requirePort('127.0.0.1', port, 5_000)).resolves.toBeUndefined()
})

test('a host that is not of this machine is said', async () => {
  // 192.0.2.0/24 is set aside for documentation, RFC 5737.
  await expect(requirePort('192.0.2.1', await freePort(), 0)).rejects.toThrow(
    /HOST=192.0.2.1 is not an address of this machine/,
  )
})
