/** Discord's dark looks, about. */
export const style = `
* { box-sizing: border-box; margin: 0 }
body { background: #313338; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", Helvetica, Arial, sans-serif; max-width: 760px; padding: 16px }
header { color: #f2f3f5; font-weight: 600; border-bottom: 1px solid #26272b; padding-bottom: 12px; margin-bottom: 12px }
article { display: grid; grid-template-columns: 40px 1fr; gap: 0 16px; padding: 8px 0 }
article.ephemeral { background: #3d3f58; box-shadow: inset 2px 0 #5865f2; padding: 8px 8px }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #5865f2; color: #fff; display: grid; place-items: center; font-weight: 600 }
.reply { grid-column: 2; color: #b5bac1; font-size: 14px }
.author { color: #f2f3f5; font-weight: 500 } .app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 4px; padding: 1px 5px; vertical-align: 2px }
time, small, figcaption, .hint { color: #949ba4; font-size: 12.5px; display: inline-block }
small { display: block } h1 { font-size: 24px } h2 { font-size: 20px } h3 { font-size: 16px; color: #f2f3f5 }
a { color: #00a8fc } code { background: #2b2d31; padding: 1px 4px; border-radius: 4px } .mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px }
blockquote { border-left: 4px solid #4e5058; padding-left: 10px }
.container { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 14px; max-width: 560px; margin: 4px 0; display: grid; gap: 8px }
.section { display: flex; justify-content: space-between; gap: 12px } .section img { width: 85px }
.gallery { display: flex; flex-wrap: wrap; gap: 6px } .gallery figure { flex: 1 1 45% }
figure img { max-width: 100%; width: 100%; border-radius: 8px; display: block; image-rendering: auto } figcaption b { border: 1px solid; border-radius: 3px; padding: 0 3px; font-size: 10px }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 }
button { font: 500 14px/1 inherit; font-family: inherit; color: #fff; background: #4e5058; border: 0; border-radius: 8px; padding: 9px 14px; min-height: 34px }
button.primary { background: #5865f2 } button.success { background: #248046 } button.danger { background: #da373c } button:disabled { opacity: .5 }
.select { background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 9px 12px; min-width: 320px } .select b { float: right } .select ul { color: #949ba4; font-size: 13px; padding-left: 18px }
.voice, .file { width: max-content; background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 10px 14px; display: flex; align-items: center; gap: 3px } .voice i { width: 3px; background: #949ba4; border-radius: 2px }
.forward { border-left: 4px solid #4e5058; padding-left: 10px } hr { border: 0; border-top: 1px solid #3f4147; width: 100% } .gap { height: 8px }
.reaction { background: #2b2d31; border-radius: 8px; padding: 2px 8px; margin-right: 4px } .error { color: #fa777c }
`
