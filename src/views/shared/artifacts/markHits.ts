interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** More marks on one row than this only hide its words. */
const MAX_MARKS = 50

/** A row of text around what was searched, upper and lower case alike. */
export function markHits(text: string, query: string): readonly Piece[] {
  const wanted = query.toLowerCase()
  const lower = text.toLowerCase()
  // Places of the lower text mean nothing in one of another length.
  if (wanted === '' || lower.length !== text.length) return [{ text, isHit: false }]
  const pieces: Piece[] = []
  let from = 0
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (pieces.length >= MAX_MARKS * 2) break
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false })
    from = at + wanted.length
    pieces.push({ text: text.slice(at, from), isHit: true })
  }
  if (from < text.length || pieces.length === 0) {
    pieces.push({ text: text.slice(from), isHit: false })
  }
  return pieces
}
