import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CUA_RUNS } from '../../testing/cua/runs.ts'
import { filesUnder, fixtureRoot } from '../../testing/sharedFixtures.ts'
import { decisionFacts, requestFacts, responseFacts } from './facts.ts'
import type { FactsContext } from './facts.ts'
import { eventName } from './names.ts'
import { metadataOf, readMetadata } from './metadata.ts'
import { parseText } from '../shared/jsonText.ts'

const context: FactsContext = {
  frame: { space: 'screenshot-pixel', origin: 'executed' },
  dialect: 'anthropic',
  wantTools: false,
}

/** The same JSON in a layout that no fast path applies to. */
function relaid(bytes: Uint8Array): Uint8Array {
  const { value } = parseText(new TextDecoder().decode(bytes))
  return new TextEncoder().encode(JSON.stringify(value))
}

const READERS = {
  api_start: requestFacts,
  api_result: responseFacts,
  agent_response: decisionFacts,
}

interface BothWays {
  readonly fast: readonly unknown[]
  readonly whole: readonly unknown[]
}

function bothWays(files: Readonly<Record<string, string | Uint8Array>>): BothWays {
  const fast: unknown[] = []
  const whole: unknown[] = []
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const file = path.slice(path.lastIndexOf('/') + 1)
    const name = eventName(file)?.name
    for (const [event, read] of Object.entries(READERS)) {
      if (event !== name) continue
      fast.push({ path, ...read(bytes, context) })
      whole.push({ path, ...read(relaid(bytes), context) })
    }
    if (file === 'metadata.json') {
      fast.push({ path, ...readMetadata(bytes) })
      whole.push({ path, ...metadataOf(parseText(new TextDecoder().decode(bytes))) })
    }
  }
  return { fast, whole }
}

describe('fast paths agree with whole parses', () => {
  it.each(Object.entries(CUA_RUNS))('on the %s run', (_name, make) => {
    const { fast, whole } = bothWays(make())
    expect(fast).toEqual(whole)
  })

  it('on a request so long that only its end is read', () => {
    const messages = Array.from({ length: 3_000 }, (_, index) => ({
      role: 'function',
      tool_call_id: `toolu_${index}`,
      content:
        index === 2_999 ? '{"error": "no"}' : [{ type: 'image_url', image_url: '[omitted]' }],
    }))
    const value = {
      kwargs: { model: 'm', messages, tools: [{ type: 'x' }] },
      created_at: '139916844010000000',
    }
    const facts = requestFacts(new TextEncoder().encode(JSON.stringify(value, null, 2)), context)
    const whole = requestFacts(new TextEncoder().encode(JSON.stringify(value)), context)
    expect(facts).toEqual(whole)
    expect(facts.outputs.get('toolu_2999')?.error).toBe('no')
    expect(facts.callIds.has('toolu_2998')).toBe(true)
  })

  it.skipIf(fixtureRoot() === undefined)('on the shared fixtures', () => {
    const { fast, whole } = bothWays(filesUnder(join(fixtureRoot() ?? '', 'cua')))
    expect(fast.length).toBeGreaterThan(100)
    expect(fast).toEqual(whole)
  })
})
