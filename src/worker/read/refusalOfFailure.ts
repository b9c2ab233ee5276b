import { assertNever } from '../../lib/assertNever.ts'
import type { Refusal } from '../../model/refusal.ts'
import type { ReadError } from '../../source/source.ts'

/** What to say of a zip or folder that could not be listed, or not whole. */
export function refusalOfFailure(failure: ReadError): Refusal {
  const { code, message, hint, path } = failure
  const found = path === '' || message.includes(path) ? message : `${path}: ${message}`
  const hints = hint === undefined ? [] : [hint]
  switch (code) {
    case 'encrypted':
      return {
        code: 'encrypted',
        title: 'This zip is encrypted',
        found,
        expected: 'a zip without a password',
        tries: [...hints, 'Unpack it with its password, then drop the folder.'],
      }
    case 'truncated':
      return {
        code: 'truncated',
        title: 'This zip ends too early',
        found,
        expected: 'a whole zip, with its directory at the end',
        tries: [
          ...hints,
          'Download or copy it again; compare its size with the original.',
          'Or drop the folder it was made from.',
        ],
      }
    case 'too-many':
      return {
        code: 'too-many',
        title: 'More files than can be listed',
        found,
        expected: 'a folder of runs, not a whole disk',
        tries: [...hints, 'Drop the folder of the runs themselves.'],
      }
    case 'changed':
    case 'permission':
    case 'not-found':
      return {
        code: 'unreadable',
        title: 'This could not be read',
        found,
        expected: 'files that stay as they are and that this browser may read',
        tries: hints.length > 0 ? hints : ['Drop it again.'],
      }
    case 'too-large':
    case 'unsupported':
    case 'corrupt':
    case 'not-a-zip':
    case 'cancelled':
      return {
        code: 'unreadable',
        title: 'This could not be read',
        found,
        expected: 'a zip with stored or deflated files, or a folder',
        tries: [...hints, 'Unpack it, then drop the folder.'],
      }
    default:
      return assertNever(code)
  }
}
