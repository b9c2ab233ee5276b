import { say } from '../../state/session.ts'

/** Goes to the next or previous result; what it takes comes with the panel. */
export function stepHits(direction: 1 | -1): void {
  void Promise.all([import('../../views/search/stepHit.ts'), import('./shellPlaces.ts')]).then(
    ([{ stepHit }, { SHELL_PLACES }]) => stepHit(direction, SHELL_PLACES),
    () => say('The next result cannot be shown: part of the page did not load.'),
  )
}
