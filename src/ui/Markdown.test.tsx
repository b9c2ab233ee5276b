// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Markdown } from './Markdown.tsx'
import { MAX_MARKDOWN_CHARS } from './markdown/markdownTree.ts'

afterEach(cleanup)

test('hostile text leaves no tag, no address and no handler', async () => {
  const { container } = render(
    <Markdown
      text={[
        '# Title',
        '<img src=x onerror=alert(1)><script>alert(1)</script><style>*{display:none}</style>',
        '![pixel](https://evil.example/p.png) [x](javascript:alert(1)) <https://evil.example/auto>',
        '| a | b |\n|---|---|\n| <b>1</b> | 2 |',
      ].join('\n\n')}
    />,
  )
  await screen.findByRole('table')
  expect(container.querySelectorAll('img, script, style, b, a, iframe, svg')).toHaveLength(0)
  expect(container.textContent).toContain('[image: pixel]')
  expect(container.textContent).toContain('<script>alert(1)</script>')
})

test('a link first shows where it leads, and opens only then', async () => {
  const { container } = render(<Markdown text="See [the *docs*](https://example.com/a?b=1)." />)
  const link = await screen.findByRole('button', { name: 'the docs' })
  expect(container.querySelector('a')).toBeNull()
  await userEvent.click(link)
  screen.getByText('https://example.com/a?b=1')
  const open = screen.getByRole('link', { name: 'Open' })
  expect(open.getAttribute('rel')).toBe('noopener noreferrer')
  expect(open.getAttribute('href')).toBe('https://example.com/a?b=1')
})

test('other schemes can be read and not opened', async () => {
  render(<Markdown text="[mail](mailto:a@example.com)" />)
  await userEvent.click(await screen.findByRole('button', { name: 'mail' }))
  screen.getByText('mailto:a@example.com')
  expect(screen.queryByRole('link')).toBeNull()
})

test('very long text stays plain', () => {
  const { container } = render(<Markdown text={`**a** ${'b'.repeat(MAX_MARKDOWN_CHARS)}`} />)
  expect(container.querySelector('strong')).toBeNull()
})
