import { describe, expect, it } from 'vitest'
import { describeDrag } from './describeDrag.ts'

const folder = { kind: 'file', type: '' }
const zip = { kind: 'file', type: 'application/zip' }
const json = { kind: 'file', type: 'application/json' }

describe('describeDrag', () => {
  it('counts folders, zips and files', () => {
    expect(describeDrag([folder])).toBe('1 folder')
    expect(describeDrag([folder, folder, zip])).toBe('2 folders and 1 zip')
    expect(describeDrag([json, folder, zip, zip])).toBe('1 file, 1 folder and 2 zips')
  })

  it('says nothing when the browser does not tell', () => {
    expect(describeDrag([])).toBeUndefined()
    expect(describeDrag([{ kind: 'string', type: 'text/plain' }])).toBeUndefined()
  })
})
