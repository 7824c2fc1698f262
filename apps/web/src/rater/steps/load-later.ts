'use client'

import { lazy } from 'react'

/**
 * Loads everything but trials, at once: the page of a trial is there sooner without it, and between the other steps
 * nobody waits for a script.
 */
export const loadLater = () => import('./later.ts')

export const Arrive = lazy(() => loadLater().then(({ Arrive }) => ({ default: Arrive })))

export const Elsewhere = lazy(() => loadLater().then(({ Elsewhere }) => ({ default: Elsewhere })))

export const OtherStep = lazy(() => loadLater().then(({ OtherStep }) => ({ default: OtherStep })))
