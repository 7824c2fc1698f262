/** Roughly how Slack looks. */
export const style = `
body { font: 15px/1.46 Lato, 'Helvetica Neue', Arial, sans-serif; color: #1d1c1d; margin: 16px; max-width: 680px }
h2 { font-size: 18px; border-bottom: 1px solid #ddd; padding-bottom: 8px }
h3 { font-size: 18px; margin: 4px 0 }
p { margin: 2px 0 }
article { padding: 6px 8px; border-radius: 6px }
.replies { margin-left: 32px; border-left: 2px solid #ddd; padding-left: 8px }
.ephemeral { background: #f8f8f8 }
.only, .edited, .context, figcaption { color: #616061; font-size: 13px }
.app, .reaction { background: #e8e8e8; border-radius: 3px; font-size: 11px; padding: 0 4px }
.block { margin: 6px 0 }
.section { display: flex; justify-content: space-between }
.context { display: flex; gap: 6px; align-items: center; flex-wrap: wrap }
.actions { display: flex; gap: 8px; flex-wrap: wrap }
button, select { font: bold 13px Lato, Arial, sans-serif; background: #fff; border: 1px solid #bbb; border-radius: 4px; padding: 5px 12px }
button.primary { background: #007a5a; color: #fff }
button.danger { background: #e01e5a; color: #fff }
figure { margin: 0 }
img.large { max-width: 360px; border-radius: 8px; border: 1px solid #ddd; image-rendering: auto }
img.small { width: 36px; height: 36px; border-radius: 4px }
.file { border: 1px solid #ddd; border-radius: 8px; padding: 10px; display: inline-block; margin: 4px 0 }
.mention { background: #e8f5fa; color: #1264a3 }
code { background: #f0f0f0; color: #c0143c; padding: 1px 3px }
`
