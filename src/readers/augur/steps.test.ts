import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../lib/json/json.ts'
import type { BundleFile } from './bundle.ts'
import { mergeSteps } from './steps.ts'
import type { RecordedStep } from './steps.ts'

function traced(fields: JsonObject): RecordedStep {
  const origin = { artifact: 'trace.json', pointer: 'steps[0]' }
  return { fields, origin, file: undefined, damaged: false }
}

function filed(name: string, fields: JsonObject, damaged = false): RecordedStep {
  const number = Number(/steps\/(\d+)/.exec(name)?.[1])
  const file: BundleFile = { path: name, name, bytes: 1, number }
  return { fields, origin: { artifact: name, pointer: '' }, file, damaged }
}

function step(id: string, index: number, change: JsonObject = {}): JsonObject {
  return { step_id: `r/step/${id}`, step_index: index, step_type: 'click', ...change }
}

describe('mergeSteps', () => {
  it('takes trace and file of one step_id for one step, and points to the file', () => {
    const steps = mergeSteps([traced(step('0000', 0))], [filed('steps/0000.json', step('0000', 0))])
    expect(steps.map(({ origin }) => origin.artifact)).toEqual(['steps/0000.json'])
    expect(steps[0]?.isNotInTrace).toBe(false)
  })

  it('keeps steps of one index apart when their ids differ', () => {
    const steps = mergeSteps([traced(step('0000', 0)), traced(step('0000b', 0))], [])
    expect(steps).toHaveLength(2)
  })

  it('puts iterations after their step, in time, whatever their files are called', () => {
    const loop = step('0000', 0, { step_iterations: 3, started_at: '2026-01-01T00:00:00Z' })
    const pass = (nth: number): JsonObject =>
      step(`0000/iter/${nth}`, 0, { started_at: `2026-01-01T00:00:0${nth}Z` })
    const steps = mergeSteps(
      [traced(loop), traced(step('0001', 1))],
      [
        filed('steps/0000/aaaaaaaa.json', pass(2)),
        filed('steps/0000/bbbbbbbb.json', pass(1)),
        filed('steps/0000/cccccccc.json', loop),
        filed('steps/0001.json', step('0001', 1)),
      ],
    )
    expect(steps.map(({ id, iteration }) => [id, iteration?.nth])).toEqual([
      ['r/step/0000', 1],
      ['r/step/0000/iter/1', 2],
      ['r/step/0000/iter/2', 3],
      ['r/step/0001', undefined],
    ])
  })

  it('believes the file when it has ended and trace.json has not heard of it', () => {
    const [merged] = mergeSteps(
      [traced(step('0000', 0, { status: 'running' }))],
      [filed('steps/0000.json', step('0000', 0, { status: 'failed' }))],
    )
    expect(merged?.fields['status']).toBe('failed')
  })

  it('knows a cut file by its number and completes it from trace.json', () => {
    const steps = mergeSteps(
      [traced(step('0000', 0, { status: 'failed' }))],
      [filed('steps/0000.json', { intent: 'Press' }, true)],
    )
    expect(steps).toHaveLength(1)
    expect(steps[0]?.fields).toMatchObject({ intent: 'Press', status: 'failed' })
    expect(steps[0]?.origin.artifact).toBe('trace.json')
  })

  it('loses no step and makes none up', () => {
    const anyStep = record({
      number: integer({ min: 0, max: 4 }),
      suffix: constantFrom('', '/iter/1', '/iter/2', 'x'),
      inTrace: boolean(),
      inFile: boolean(),
      inFolder: boolean(),
    })
    assert(
      property(array(anyStep, { maxLength: 12 }), (recorded) => {
        const byId = new Map(
          recorded
            .filter(({ inTrace, inFile }) => inTrace || inFile)
            .map((one) => [`000${one.number}${one.suffix}`, one]),
        )
        const inTrace: RecordedStep[] = []
        const inFiles: RecordedStep[] = []
        for (const [id, one] of byId) {
          const fields = step(id, one.number)
          if (one.inTrace) inTrace.push(traced(fields))
          const name = one.inFolder ? `/${inFiles.length}aaaaaaa` : ''
          if (one.inFile) inFiles.push(filed(`steps/000${one.number}${name}.json`, fields))
        }
        const ids = mergeSteps(inTrace, inFiles).map(({ id }) => id ?? '')
        expect(ids.toSorted()).toEqual([...byId.keys()].map((id) => `r/step/${id}`).toSorted())
      }),
    )
  })
})
