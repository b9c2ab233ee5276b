import { afterEach, describe, expect, it } from 'vitest'
import { createRpcClient, serveRpc } from './rpc.ts'
import type { RpcClient, RpcHandlers, RpcPort } from './rpc.ts'

type TestApi = {
  double: { input: number; result: number; event: never }
  count: { input: number; result: string; event: number }
  wait: { input: string; result: string; event: string }
  fail: { input: { code: string }; result: void; event: never }
}

const open: MessagePort[] = []

afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

function portOf(port: MessagePort): RpcPort {
  open.push(port)
  return {
    post: (message, transfer = []) => port.postMessage(message, [...transfer]),
    listen: (onMessage) => {
      port.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data))
      port.start()
    },
  }
}

interface Served {
  readonly client: RpcClient<TestApi>
  readonly started: string[]
  readonly aborted: string[]
  /** Every message that came back, whatever became of it. */
  readonly replies: unknown[]
}

function serve(): Served {
  const started: string[] = []
  const aborted: string[] = []
  const replies: unknown[] = []
  const handlers: RpcHandlers<TestApi> = {
    double: async (input) => input * 2,
    count: async (input, { emit }) => {
      for (let step = 1; step <= input; step++) emit(step)
      return 'counted'
    },
    wait: (input, { signal, emit }) => {
      started.push(input)
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted.push(input)
          emit('too late')
          reject(new Error('aborted'))
        })
      })
    },
    fail: async ({ code }) => {
      throw new Error(code)
    },
  }
  const { port1, port2 } = new MessageChannel()
  serveRpc<TestApi>(portOf(port1), handlers, (error) => ({
    code: error instanceof Error ? error.message : 'unknown',
    message: 'It failed.',
    path: 'a/b',
    hint: 'Try again.',
  }))
  const pagePort = portOf(port2)
  const client = createRpcClient<TestApi>({
    ...pagePort,
    listen: (onMessage) =>
      pagePort.listen((message) => {
        replies.push(message)
        onMessage(message)
      }),
  })
  return { client, started, aborted, replies }
}

describe('a port that breaks', () => {
  it('fails what is under way and whatever is asked later, and tells why', async () => {
    let breakPort: ((reason: string) => void) | undefined
    const posted: unknown[] = []
    const client = createRpcClient<TestApi>({
      post: (message) => posted.push(message),
      listen: () => undefined,
      onBroken: (listener) => {
        breakPort = listener
      },
    })
    const underWay = client.call('double', 1)
    breakPort?.('gone')
    await expect(underWay).rejects.toMatchObject({ code: 'broken', message: 'gone' })
    await expect(client.call('double', 2)).rejects.toMatchObject({ code: 'broken' })
    expect(posted).toHaveLength(1)
  })
})

describe('rpc', () => {
  it('answers calls, each with its own result', async () => {
    const { client } = serve()
    const results = await Promise.all([1, 2, 3].map((input) => client.call('double', input)))
    expect(results).toEqual([2, 4, 6])
  })

  it('streams events in order before the result', async () => {
    const { client } = serve()
    const events: number[] = []
    const result = await client.call('count', 3, { onEvent: (event) => events.push(event) })
    expect([...events, result]).toEqual([1, 2, 3, 'counted'])
  })

  it('carries failures as data', async () => {
    const { client } = serve()
    await expect(client.call('fail', { code: 'encrypted' })).rejects.toMatchObject({
      name: 'RpcError',
      code: 'encrypted',
      message: 'It failed.',
      path: 'a/b',
      hint: 'Try again.',
    })
  })

  it('never sends a call whose signal is already aborted', async () => {
    const { client, started } = serve()
    const call = client.call('wait', 'never', { signal: AbortSignal.abort() })
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    await client.call('double', 1)
    expect(started).toEqual([])
  })

  it('cancels a running call at once, on both sides, and drops what it still sends', async () => {
    const { client, started, aborted, replies } = serve()
    const controller = new AbortController()
    const events: string[] = []
    const call = client.call('wait', 'long', {
      signal: controller.signal,
      onEvent: (event) => events.push(event),
    })
    await client.call('double', 1)
    expect(started).toEqual(['long'])
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    await client.call('double', 1)
    expect(aborted).toEqual(['long'])
    expect(events).toEqual([])
    expect(replies).not.toContainEqual(expect.objectContaining({ type: 'event' }))
  })

  it('ignores an abort after the result', async () => {
    const { client, aborted } = serve()
    const controller = new AbortController()
    expect(await client.call('double', 4, { signal: controller.signal })).toBe(8)
    controller.abort()
    await client.call('double', 1)
    expect(aborted).toEqual([])
  })

  it('rejects a call that cannot be sent', async () => {
    const { client } = serve()
    const unsendable = { code: 'x', toString: () => 'a function cannot be cloned' }
    await expect(client.call('fail', unsendable)).rejects.toThrow('cloned')
    expect(await client.call('double', 2)).toBe(4)
  })
})
