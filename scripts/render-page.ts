// `npm run render -- PAGE.html`: the demo's widgets drawn by this process into one page, as a site with a server does it.
// The page works from any folder that also has dist/cdn as `kith/`.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from './source-files.ts';

const {renderWidget} = (await import(join(ROOT, 'dist/ssr/render-widget.js'))) as {
  renderWidget: (tag: string, widget: {document: unknown}) => Promise<string>;
};
const FOLDER = join(ROOT, 'demo/site/definitions');

const widgets = await Promise.all(
  readdirSync(FOLDER).map((file) =>
    renderWidget(`kith-${file.split('.')[0]}`, {document: JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))}),
  ),
);
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Drawn by a server</title>
<script type="module" src="kith/kith.js"></script>
${widgets.join('\n<hr>\n')}
</html>
`;
const [target = join(ROOT, 'build/served.html')] = process.argv.slice(2);
writeFileSync(target, page);
console.log(`${widgets.length} widgets, ${page.length} bytes: ${target}`);
