import { describe, expect, it } from 'vitest'
import { artifactType, fileName } from './artifact.ts'

describe('fileName', () => {
  it.each([
    ['a/b/0001_screenshot.png', '0001_screenshot.png'],
    ['run.json', 'run.json'],
    ['a/run.json#trajectory_data[2].pre_check_snapshot.screenshot', 'screenshot of step 3'],
    ['list.json#items[3].trajectory_data[0].pre_check_snapshot.screenshot', 'screenshot of step 1'],
    ['steps.json#[11].pre_check_snapshot.screenshot', 'screenshot of step 12'],
    ['run.json#run_message_history[4].content[1].image_url', 'image of message 5'],
    ['run.json#items[1].run_message_history[4].data.content[1].source.data', 'image of message 5'],
    // Not a place in a file.
    ['notes #2.png', 'notes #2.png'],
    ['a#b.png', 'a#b.png'],
    ['list.json#items[3]', 'list.json#items[3]'],
  ])('of %s is %s', (path, name) => {
    expect(fileName(path)).toBe(name)
  })

  it('is not the only thing that a held path tells: it is a picture', () => {
    expect(artifactType('a.json#steps[2].screenshot')).toBe('image/*')
    expect(artifactType('a.json')).toBe('application/json')
    expect(artifactType('notes #2.png')).toBe('image/png')
  })

  it('ends on long hostile names', () => {
    for (const name of [`#${'a['.repeat(20_000)}`, `#[1]${'.a'.repeat(20_000)}!`]) {
      expect(fileName(name)).toBe(name)
    }
  })
})
