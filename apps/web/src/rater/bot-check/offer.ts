/** What a browser needs to be checked. */
export interface BotCheckOffer {
  siteKey: string
  scriptUrl: string
}
