/**
 * Typed calls over a message port: ids, streamed events, cancellation, transferables, errors as
 * tagged objects. One side serves an object of functions, the other calls them by name.
 */
export interface RpcPort {
  post(message: unknown, transfer?: readonly Transferable[]): void
  listen(onMessage: (message: unknown) => void): void
  /** Tells once that the other side is gone or never started; nothing will be answered any more. */
  onBroken?(listener: (reason: string) => void): void
}

/** Errors cross as data; `code` is the only part that code may look at. */
export interface RpcFailure {
  readonly code: string
  readonly message: string
  readonly path?: string
  readonly hint?: string
}

export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: string
  readonly path: string | undefined
  readonly hint: string | undefined

  constructor(failure: RpcFailure) {
    super(failure.message)
    this.code = failure.code
    this.path = failure.path
    this.hint = failure.hint
  }
}

/** What a method of the served object receives besides its input. */
export interface RpcContext<Event> {
  readonly signal: AbortSignal
  readonly emit: (event: Event) => void
}

/** Shape of an API: per method its input, its result and the events it streams meanwhile. */
export type RpcSchema = Record<string, { input: unknown; result: unknown; event: unknown }>

export type RpcHandlers<S extends RpcSchema> = {
  readonly [M in keyof S]: (
    input: S[M]['input'],
    context: RpcContext<S[M]['event']>,
  ) => Promise<S[M]['result']>
}

interface RpcCallOptions<Event> {
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: (event: Event) => void
  /** What the input holds that moves to the other side. */
  readonly transfer?: readonly Transferable[]
}

export interface RpcClient<S extends RpcSchema> {
  call<M extends keyof S & string>(
    method: M,
    input: S[M]['input'],
    options?: RpcCallOptions<S[M]['event']>,
  ): Promise<S[M]['result']>
}

type Envelope =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'event'; readonly id: number; readonly event: unknown }
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: RpcFailure }

/** Serves `handlers`; `describe` turns whatever was thrown into a failure. */
export function serveRpc<S extends RpcSchema>(
  port: RpcPort,
  handlers: RpcHandlers<S>,
  describe: (error: unknown) => RpcFailure,
): void {
  const running = new Map<number, AbortController>()
  port.listen((raw) => {
    // Both ends are ours and built together: the envelope is trusted, its payload is typed by S.
    const message = raw as Envelope // oxlint-disable-line typescript/no-unsafe-type-assertion
    if (message.type === 'cancel') running.get(message.id)?.abort()
    if (message.type !== 'call') return
    const { id, method, input } = message
    const controller = new AbortController()
    running.set(id, controller)
    const emit = (event: unknown): void => {
      if (controller.signal.aborted) giveBack(event)
      else port.post({ type: 'event', id, event } satisfies Envelope, transferOf(event))
    }
    const handler = handlers[method]
    const work =
      handler === undefined
        ? Promise.reject(new Error(`no method ${method}`))
        : handler(input, { signal: controller.signal, emit })
    work
      .then(
        (result) =>
          port.post({ type: 'result', id, result } satisfies Envelope, transferOf(result)),
        (error: unknown) =>
          port.post({ type: 'failure', id, failure: describe(error) } satisfies Envelope),
      )
      .finally(() => running.delete(id))
      .catch(() => undefined)
  })
}

/** Bitmaps are handed over, not copied: a result or event that is one, or that holds some. */
function transferOf(result: unknown): readonly ImageBitmap[] {
  if (typeof ImageBitmap === 'undefined' || typeof result !== 'object' || result === null) return []
  // Long lists of rows and files are not searched.
  if (Array.isArray(result)) return []
  const candidates: readonly unknown[] = [result, ...Object.values(result)]
  return candidates.filter((value) => value instanceof ImageBitmap)
}

function giveBack(unwanted: unknown): void {
  for (const bitmap of transferOf(unwanted)) bitmap.close()
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  readonly onEvent: ((event: unknown) => void) | undefined
}

export function createRpcClient<S extends RpcSchema>(port: RpcPort): RpcClient<S> {
  const pending = new Map<number, Pending>()
  let nextId = 1
  let broken: string | undefined
  port.onBroken?.((reason) => {
    broken = reason
    const lost = [...pending.values()]
    pending.clear()
    for (const { reject } of lost) reject(brokenError(reason))
  })
  port.listen((raw) => {
    const message = raw as Envelope // oxlint-disable-line typescript/no-unsafe-type-assertion
    const entry = pending.get(message.id)
    if (entry === undefined) {
      // The answer of a call that was cancelled meanwhile: nobody else would give it back.
      if (message.type === 'result') giveBack(message.result)
      if (message.type === 'event') giveBack(message.event)
      return
    }
    switch (message.type) {
      case 'event':
        entry.onEvent?.(message.event)
        return
      case 'result':
        pending.delete(message.id)
        entry.resolve(message.result)
        return
      case 'failure':
        pending.delete(message.id)
        entry.reject(new RpcError(message.failure))
        return
      case 'call':
      case 'cancel':
    }
  })

  function call<M extends keyof S & string>(
    method: M,
    input: S[M]['input'],
    options: RpcCallOptions<S[M]['event']> = {},
  ): Promise<S[M]['result']> {
    const { signal, onEvent, transfer } = options
    const id = nextId
    nextId += 1
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled())
        return
      }
      if (broken !== undefined) {
        reject(brokenError(broken))
        return
      }
      // First, because an input that cannot be cloned throws here: the call then leaves no trace.
      port.post({ type: 'call', id, method, input } satisfies Envelope, transfer)
      const onAbort = (): void => {
        pending.delete(id)
        port.post({ type: 'cancel', id } satisfies Envelope)
        reject(cancelled())
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      const settle = (): void => signal?.removeEventListener('abort', onAbort)
      pending.set(id, {
        resolve: (value) => {
          settle()
          resolve(value)
        },
        reject: (error) => {
          settle()
          reject(error)
        },
        onEvent,
      })
    })
  }
  return { call }
}

function brokenError(reason: string): RpcError {
  return new RpcError({ code: 'broken', message: reason, hint: 'Reload the page.' })
}

function cancelled(): RpcError {
  return new RpcError({ code: 'cancelled', message: 'Cancelled.' })
}
