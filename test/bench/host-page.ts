import {escapeHtml} from './floor-form.ts';

interface Host {
  title: string;
  /** Style sheets and scripts, as a page's owner pastes them. */
  head: string;
  body: string;
  /** A module at the page's end. */
  script?: string;
}

/** Somebody's page: words above, the widget, words below that move where it comes late without room kept for it. */
export const hostPage = ({title, head, body, script}: Host): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Mill Lane</title>
<link rel="icon" href="data:,">
<style>body {margin: 0; background: #fff; color: #1b1b1b; font: 16px/1.5 system-ui, sans-serif} header, main, footer {max-width: 1000px; margin: auto; padding: 12px 16px}</style>
${head}
</head>
<body>
<header><h1>Mill Lane</h1><p>Neighbours who do things together, since 1987.</p></header>
<main>
${body}
</main>
<footer><p>Mill Lane is a registered charity. You find us at number 14.</p></footer>
${script ? `<script type="module">${script}</script>` : ''}
</body>
</html>
`;

export const sheet = (href: string): string => `<link rel="stylesheet" href="${href}">`;
export const moduleTag = (src: string): string => `<script type="module" src="${src}"></script>`;
export const deferTag = (src: string): string => `<script defer src="${src}"></script>`;
/** Lets the browser fetch data before the script that asks for it is there. */
export const preload = (href: string): string => `<link rel="preload" href="${href}" as="fetch" crossorigin>`;
