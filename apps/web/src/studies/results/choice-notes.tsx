import { rangeText } from '../format.ts'
import { serverStudyWords } from '../words/server-study-words.ts'
import type { ChoiceAnalysis } from './choice-results.tsx'
import styles from './results.module.css'

/** The test against chance, robustness, agreement and bias, in sentences. */
export async function ChoiceNotes({ analysis }: { analysis: ChoiceAnalysis }) {
  const { words, format } = await serverStudyWords()
  const { chosen, ratersThatDecide, agreement, sideBias, neitherCriterion, data, components } = analysis
  const rate = (value: number | null) => (value === null ? '–' : format.percent(value))
  const variance = components && components.rater + components.sound + components.residual
  return (
    <ul className={styles.figures}>
      {chosen && (
        <li>
          {words('note.chance', {
            share: format.percent(chosen.estimate),
            interval: rangeText(chosen.twoWay, 'percent', format),
            p: format.pWithSign(chosen.againstChance.signFlip.p),
            raters: format.count(chosen.againstChance.raters),
            naive: format.pWithSign(chosen.againstChance.naive.binomial.p),
          })}
        </li>
      )}
      {ratersThatDecide !== null && (
        <li>{words('note.robust', { count: ratersThatDecide, raters: format.count(data.raters) })}</li>
      )}
      {agreement && (
        <li>
          {words('note.agreement-choices', {
            raw: format.percent(agreement.raw),
            ac1: format.score(agreement.gwetAc1),
            alpha: agreement.krippendorffNominal === null ? '–' : format.score(agreement.krippendorffNominal),
          })}
        </li>
      )}
      {components && variance !== null && variance > 0 && (
        <li>
          {words('note.variance', {
            rater: format.percent(Math.max(0, components.rater) / variance),
            sound: format.percent(Math.max(0, components.sound) / variance),
          })}
        </li>
      )}
      {sideBias && (
        <li>
          {words('note.side', {
            left: format.percent(sideBias.left.estimate),
            interval: rangeText(sideBias.left.twoWay, 'percent', format),
          })}
        </li>
      )}
      {neitherCriterion && (
        <li>
          {words('note.catch', {
            wrong: rate(neitherCriterion.hits.rate),
            real: rate(neitherCriterion.falseAlarms.rate),
          })}
        </li>
      )}
    </ul>
  )
}
