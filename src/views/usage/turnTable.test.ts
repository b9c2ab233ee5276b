import { expect, it } from 'vitest'
import { csvText } from '../../lib/text/csv.ts'
import { markdownTable } from '../../lib/text/markdownTable.ts'
import { turnFigures } from '../../model/figures/turnFigures.ts'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { turnTable } from './turnTable.ts'

const key = 'sk-ant-api03-0123456789abcdef'
const run = aTrajectory({
  turns: [
    aTurn({ usage: { inputTokens: 10, outputTokens: 0, cost: 0.1 }, actions: [anAction()] }),
    aTurn({
      usage: { inputTokens: 20, outputTokens: 2, cost: 0.2 },
      actions: [anAction({ intent: { kind: 'tool', name: '=cmd|"x', argumentsText: '' } })],
    }),
    aTurn({ actions: [anAction({ intent: { kind: 'type', text: key } })] }),
  ],
})

it('writes figures plainly, the unknown as nothing, and no formula', () => {
  const [heading, first, second, third] = csvText(turnTable(turnFigures(run))).split('\r\n')
  expect(heading).toMatch(/^Turn,Action,Model,Input tokens,.*,Cost \(USD\),Cumulative cost \(USD\)/)
  expect(heading).not.toContain('stimate')
  expect(first).toBe('1,"click (10, 20)",,10,,0,,10,0.1,0.1,,,,')
  expect(second).toMatch(/^2,"'=cmd/)
  expect(second).toContain(',0.2,0.3,')
  expect(third).toMatch(/,{8}0\.3,{4}$/)
})

it('has columns of their own for estimates', () => {
  const table = turnTable(turnFigures(run, new Map([[2, 0.25]])))
  const at = table[0]?.indexOf('Estimated cost (USD, not recorded)') ?? -1
  expect(table.slice(1).map((cells) => cells[at])).toEqual([undefined, undefined, 0.25])
  expect(table[3]?.[8]).toBeUndefined()
})

it('has no secret in it', () => {
  const table = turnTable(turnFigures(run))
  expect(csvText(table) + markdownTable(table)).not.toContain(key.slice(0, 12))
})
