'use client'

import { Check, Link2, Share } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../design/button.tsx'
import { useWords } from '../site/site-words.tsx'
import { type Problem, problem } from './problem.ts'

interface ShareButtonsProps {
  id: string
  onProblem: (problem: Problem) => void
}

const sharedAddress = (id: string) => new URL(`/s/${id}`, location.href).href

/** Copies the link of a picture's page, and opens the system's share sheet where there is one. */
export function ShareButtons({ id, onProblem }: ShareButtonsProps) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const [sheet, setSheet] = useState(false)
  useEffect(() => setSheet('share' in navigator), [])
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = () =>
    copyText(sharedAddress(id)).then(
      () => setCopied(true),
      () => onProblem(problem('clipboard/denied')),
    )
  const share = () => navigator.share({ title: words('take.shared'), url: sharedAddress(id) }).catch(() => undefined)

  const icon = copied ? <Check size={18} aria-hidden="true" /> : <Link2 size={18} aria-hidden="true" />
  return (
    <>
      <Button look="bare" icon={icon} onClick={copy} aria-live="polite">
        {words(copied ? 'take.copied' : 'take.copy')}
      </Button>
      {sheet && (
        <Button look="bare" icon={<Share size={18} aria-hidden="true" />} onClick={share}>
          {words('take.share')}
        </Button>
      )}
    </>
  )
}

/** The clipboard is missing on pages that aren't secure, which a rejected promise says as well as a thrown error. */
const copyText = async (text: string) => navigator.clipboard.writeText(text)
