import { createHash } from 'node:crypto';
import { helpDialog, type KeyRow } from './html-tools.js';
import { html, type Insert, type Markup, trusted } from './markup.js';
import { NOTICE } from './settings.js';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Nothing is loaded and nothing runs but this page's own style and script, told by their hashes. */
const policy = (style: string, script: string): string =>
  `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;

export interface PageParts {
  title: string;
  style: string;
  script: string;
  header: Insert;
  main: Insert;
  /** What the help on keys tells. */
  keys: readonly KeyRow[];
}

/** One self-contained page. */
export const page = ({ title, style, script, header, main, keys }: PageParts): Uint8Array => {
  const whole: Markup = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung</a>
${header}
<main id="noi-dung" tabindex="-1">
${main}
</main>
<footer class="foot"><p>${NOTICE}.</p></footer>
${helpDialog(keys)}
<script>${trusted(script)}</script>
</body>
</html>
`;
  return new TextEncoder().encode(whole.markup);
};
