/** The panel's own look. It takes nothing from the page and, by `!important` from inside, lets the page change nothing. */
export const PANEL_STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  pointer-events: none !important;
  background: none !important;
  border: 0 !important;
  overflow: visible !important;
  color-scheme: light dark !important;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.panel, .ring {
  --paper: #fffdf9; --raised: #f4f1ea; --ink: #1c2320; --muted: #55605b; --line: #dcd8ce; --action: #0f6250; --on-action: #fff;
  --problem: #b3261e; --advice: #7f4d00; --fine: #1b6e3c;
}
@media (prefers-color-scheme: dark) {
  .panel, .ring {
    --paper: #161d1a; --raised: #212a26; --ink: #e9efec; --muted: #aebab4; --line: #3a4641; --action: #86d6c2; --on-action: #10201c;
    --problem: #ffb4a9; --advice: #ffcf8f; --fine: #8fdcae;
  }
}
.panel {
  pointer-events: auto;
  position: absolute;
  inset-block: 16px;
  inset-inline-end: 16px;
  inline-size: min(432px, calc(100% - 32px));
  display: flex;
  flex-direction: column;
  font: 16px/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 14px;
  box-shadow: 0 12px 40px rgb(0 0 0 / 0.22);
  overflow: hidden;
  text-align: start;
}
header, footer { display: flex; align-items: center; gap: 8px; padding: 12px 12px 12px 20px; flex: none; }
header { padding-block-end: 0; }
footer { border-block-start: 1px solid var(--line); padding-inline-start: 12px; flex-wrap: wrap; }
h2, h3, p, ol, ul, pre { margin: 0; padding: 0; }
h2 { font-size: 18px; font-weight: 650; line-height: 1.3; flex: 1; }
h2:focus { outline: none; }
h3 { font-size: 14px; font-weight: 600; color: var(--muted); margin-block: 24px 4px; }
.summary { padding: 2px 20px 14px; color: var(--muted); flex: none; border-block-end: 1px solid var(--line); }
.list { flex: 1; overflow: auto; overscroll-behavior: contain; padding: 0 20px 20px; }
.list:focus-visible { outline-offset: -3px; }
ol, ul { list-style: none; }
li { display: grid; grid-template-columns: 24px 1fr; column-gap: 12px; padding-block: 14px; }
li + li { border-block-start: 1px solid var(--line); }
li > div { display: grid; gap: 6px; min-inline-size: 0; overflow-wrap: anywhere; }
.title { font-weight: 600; }
.problem .icon { color: var(--problem); }
.advice .icon { color: var(--advice); }
.fine .icon { color: var(--fine); }
.fine .title { font-weight: 400; }
.cause { color: var(--muted); }
pre {
  font: 13px/1.5 ui-monospace, monospace;
  white-space: pre-wrap;
  padding: 8px 10px;
  border-radius: 8px;
  background: var(--raised);
}
.icon {
  inline-size: 22px; block-size: 22px; margin-block-start: 1px;
  fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round;
}
button {
  font: inherit; font-size: 15px; color: var(--action); background: none; cursor: pointer;
  min-block-size: 44px; padding: 8px 14px; border: 1px solid transparent; border-radius: 8px;
}
li button { justify-self: start; margin-inline-start: -15px; margin-block: -4px -8px; }
button:hover { background: var(--raised); }
button.main { background: var(--action); color: var(--on-action); }
button.main:hover { text-decoration: underline; text-underline-offset: 3px; }
button.close { inline-size: 44px; padding: 10px; color: var(--ink); }
button.back { display: none; }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
details { margin-block-start: 24px; }
summary { cursor: pointer; padding-block: 10px; font-size: 15px; font-weight: 600; color: var(--muted); border-radius: 8px; }
textarea { inline-size: 100%; block-size: 8em; font: 13px/1.5 ui-monospace, monospace; color: inherit; background: var(--raised);
  border: 1px solid var(--muted); border-radius: 8px; padding: 8px; }
.ring {
  position: absolute; inset-block-start: 0; inset-inline-start: 0; left: 0; right: auto;
  border-radius: 6px; outline: 4px solid var(--problem); outline-offset: 4px;
  box-shadow: 0 0 0 11px var(--paper); opacity: 0.95;
}
@media (max-width: 40em) {
  .panel { inset: auto 0 0; inline-size: 100%; max-block-size: 88%; border-radius: 14px 14px 0 0; border-inline: 0; border-block-end: 0; }
  .panel.away { max-block-size: none; }
  .panel.away > :not(header, .summary) { display: none; }
  .panel.away button.back { display: block; }
  .panel.away .summary { border: 0; }
}
@media (forced-colors: active) { .panel { border: 2px solid CanvasText; } .ring { outline-color: Highlight; } }
@media print { :host { display: none !important; } }
`;
