import { headers } from 'next/headers'

/** Sets a theme chosen earlier before the first paint, so that no page flashes in the wrong one. */
const applyChosenTheme = `try{var t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}`

/** Belongs in the head of every page. It also hands the page's nonce to the components that insert a style element. */
export async function ThemeScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const html = `${applyChosenTheme};window.__webpack_nonce__=document.currentScript.nonce`
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and the only way to run before the first paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
