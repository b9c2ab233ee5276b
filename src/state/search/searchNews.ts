import { create } from 'zustand'

/** What the last step through results led to, for those who do not see it. */
export const useSearchNews = create<{ readonly text: string }>()(() => ({ text: '' }))
