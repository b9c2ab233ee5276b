import { describe, expect, it } from 'vitest'
import { idPartsOf } from './idParts.ts'

describe('idPartsOf', () => {
  it('takes the ids of both naming rules apart', () => {
    expect(idPartsOf('2025-09-14_claude-sonnet-4-_033144_e61e')).toEqual({
      date: '2025-09-14',
      model: 'claude-sonnet-4-',
      time: '03:31:44',
      unique: 'e61e',
    })
    expect(idPartsOf('2026-01-02_omni_gpt4o_235959_00ff')?.model).toBe('omni_gpt4o')
  })

  it('leaves other names alone', () => {
    expect(idPartsOf('my run')).toBeUndefined()
    expect(idPartsOf('2025-09-14_model_3314_e61e')).toBeUndefined()
    expect(idPartsOf('')).toBeUndefined()
  })
})
