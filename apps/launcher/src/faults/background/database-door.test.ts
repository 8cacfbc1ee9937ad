import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../free-port.ts'
import { DatabaseDoor } from './database-door.ts'

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** Answers everything with its name and what it was sent. */
async function answering(name: string): Promise<{ server: Server; port: number; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      heard.push(String(chunk))
      socket.write(`${name} ${chunk}`)
    })
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  ends.push(() => server.close())
  return { server, port, heard }
}

async function opened(port: () => number | undefined) {
  const door = new DatabaseDoor(port)
  const at = await freePort()
  await door.start(at)
  ends.push(() => door.stop())
  const caller = (): Socket => {
    const socket = connect({ port: at, host: '127.0.0.1' })
    ends.push(() => socket.destroy())
    return socket
  }
  return { door, caller }
}

const answer = async (socket: Socket) => String((await once(socket, 'data'))[0])

test('what is sent arrives, and who comes later is led to where the database is by then', async () => {
  const [first, second] = [await answering('first'), await answering('second')]
  let port = first.port
  const { caller } = await opened(() => port)
  const early = caller()
  early.write('a')
  expect(await answer(early)).toBe('first a')
  port = second.port
  const late = caller()
  late.write('b')
  expect(await answer(late)).toBe('second b')
  early.write('c')
  expect(await answer(early)).toBe('first c')
})

test('closed, nothing passes and nobody is told; opened again, it all arrives', async () => {
  const database = await answering('it')
  const { door, caller } = await opened(() => database.port)
  const joined = caller()
  joined.write('a')
  await answer(joined)
  door.close()
  const late = caller()
  const told: string[] = []
  for (const socket of [joined, late]) {
    for (const event of ['data', 'end', 'close', 'error']) socket.on(event, () => told.push(event))
    socket.write('b')
  }
  await sleep(300)
  expect(told).toEqual([])
  expect(database.heard).toEqual(['a'])
  door.open()
  expect(await Promise.all([answer(joined), answer(late)])).toEqual(['it b', 'it b'])
})

test('while the database is away, a caller is turned away', async () => {
  const { caller } = await opened(() => undefined)
  const socket = caller()
  socket.on('error', () => undefined)
  await once(socket, 'close')
})
