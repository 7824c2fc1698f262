'use client'

import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useWords } from '../rater-words.tsx'
import styles from '../way.module.css'
import type { BotCheckOffer } from './offer.ts'
import type { BotCheck } from './widget.ts'

interface UsedBotCheck {
  /** What is said about it, and where it runs; nothing where nobody is checked. */
  notice: ReactNode
  /** Null where nobody is checked, or nothing came of it. */
  token: () => Promise<string | null>
}

/** Checks in the background while somebody reads; its code is loaded only where it is used. */
export function useBotCheck(offer: BotCheckOffer | undefined): UsedBotCheck {
  const words = useWords()
  const container = useRef<HTMLDivElement>(null)
  const check = useRef<Promise<BotCheck | null>>(Promise.resolve(null))
  const { siteKey, scriptUrl } = offer ?? {}
  useEffect(() => {
    const place = container.current
    if (!siteKey || !scriptUrl || !place) return
    const begun = import('./widget.ts').then(
      ({ beginBotCheck }) => beginBotCheck({ siteKey, scriptUrl }, place),
      () => null,
    )
    check.current = begun
    return () => void begun.then((found) => found?.end())
  }, [siteKey, scriptUrl])
  const token = useCallback(async () => (await check.current)?.token() ?? null, [])
  const notice = scriptUrl && (
    <div>
      <p className={styles.soft}>{words('consent.botCheck', { host: new URL(scriptUrl).host })}</p>
      <div ref={container} />
    </div>
  )
  return { notice, token }
}
