import { describe, expect, it } from 'vitest'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { maskTrajectory } from './maskTrajectory.ts'
import type { ActionIntent } from '../action.ts'

const key = 'sk-ant-api03-0123456789abcdef'

describe('maskTrajectory', () => {
  it('leaves no secret anywhere in a run', () => {
    const intents: readonly ActionIntent[] = [
      { kind: 'type', text: `export KEY=${key}` },
      { kind: 'navigate', target: `https://a.test/?access_token=${key}` },
      { kind: 'shell', command: `curl -H "Authorization: Bearer ${key}"` },
      { kind: 'tool', name: 'login', argumentsText: `{"password":"${key}"}` },
    ]
    const actions = intents.map((intent) =>
      anAction({
        intent,
        fields: { api_key: key, note: [key] },
        result: { text: `{"api_key": "${key}"}`, error: key },
        safetyChecks: [{ state: 'pending', code: undefined, message: key }],
      }),
    )
    const run = aTrajectory({
      task: `use ${key}`,
      outcome: { status: 'failed', source: 'recorded', note: key },
      metadata: { kwargs: { api_key: key, max_tokens: 4096 } },
      problems: [{ code: 'value-unexpected', message: key, severity: 'notice' }],
      turns: [aTurn({ message: key, reasoning: `so ${key}`, actions })],
    })
    const masked = maskTrajectory(run)
    expect(JSON.stringify(masked)).not.toContain('0123456789abcdef')
    expect(masked.metadata).toMatchObject({ kwargs: { max_tokens: 4096 } })
    expect(JSON.stringify(run)).toContain('0123456789abcdef')
  })

  it('changes nothing else', () => {
    const run = aTrajectory({ turns: [aTurn({ message: 'click it', actions: [anAction()] })] })
    expect(maskTrajectory(run)).toEqual(run)
  })
})
