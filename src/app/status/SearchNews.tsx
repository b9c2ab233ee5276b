import { oneLine } from '../../lib/text/text.ts'
import { useSearchNews } from '../../state/search/searchNews.ts'

/** Says what a step through the results led to. */
export function SearchNews() {
  const text = useSearchNews((news) => news.text)
  return (
    <span role="status" className="sr-only">
      {oneLine(text, 300)}
    </span>
  )
}
