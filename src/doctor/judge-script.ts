import type {Facts, PageFacts, ScriptFile} from './facts.ts';
import type {Finding} from './finding.ts';
import {findBlockedWord} from './known.ts';

/** Longer than this, in milliseconds, people see the fallback and believe that this is all. */
const SLOW = 2000;
const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/i;

/** How Kith's own script comes to the page. */
export function judgeScript({script: {version, files}, page, widgets}: Facts): Finding[] {
  const isDead = widgets.some(({isDefined}) => !isDefined);
  const findings = [...judgeCopies(files, version, isDead), ...files.flatMap((file) => judgeFile(file, page))];
  if (findings.length) return findings;
  const from = files[0] ? `from ${new URL(files[0].url).origin}` : 'as a part of another script';
  return [{rule: 'script', severity: 'fine', title: `Kith${version ? ` ${version}` : ''} is loaded once, ${from}.`}];
}

function judgeCopies(files: readonly ScriptFile[], version: string | undefined, isDead: boolean): Finding[] {
  if (files.length > 1) return [judgeSeveral(files, version, isDead)];
  const [file] = files;
  return file && file.tags > 1
    ? [
        {
          rule: 'script-twice',
          severity: 'advice',
          title: `The script tag stands on the page ${file.tags} times.`,
          cause: 'One is enough for all widgets of a page. Content systems add one with each block.',
          cure: 'Keep one tag in the template of the page.',
          line: `<script type="module" src="${file.url}"></script>`,
        },
      ]
    : [];
}

/** Several copies work beside each other, but where the first one does not know what the page asks for. */
function judgeSeveral(files: readonly ScriptFile[], version: string | undefined, isDead: boolean): Finding {
  const urls = files.map(({url}) => url);
  if (urls.every((url) => /\/(alone|single)\//.test(url)))
    return {
      rule: 'single-files',
      severity: 'advice',
      title: `Kith comes in ${files.length} files for one widget each.`,
      cause: 'Each of them brings along what all widgets share, so that visitors download it again and again.',
      cure: 'One kith.js in their place is less. It can be vouched for as well, by the import map beside it.',
    };
  const first = version ? `The first one (${version})` : 'The first one';
  return {
    rule: 'script-twice',
    severity: isDead ? 'problem' : 'advice',
    title: `Kith is loaded from ${files.length} addresses.`,
    cause: `${first} stays and may not know a widget that another has; the others are downloaded for nothing.`,
    cure: `Keep one of these tags: ${urls.join(' · ')}`,
  };
}

function judgeFile(file: ScriptFile, page: PageFacts): Finding[] {
  const {pathname} = new URL(file.url);
  const word = findBlockedWord(pathname);
  const isSurvey = /\/(alone|single)\/survey\.js$/.test(pathname);
  const findings: Finding[] = [];
  if (file.contentType !== undefined && !SCRIPT.test(file.contentType))
    findings.push({
      rule: 'script-type',
      severity: 'problem',
      title: `The script is served as “${file.contentType || 'nothing'}”.`,
      cause: 'Browsers refuse modules of another type than JavaScript, and some refuse any script.',
      cure: 'Tell your server to send files that end in .js with this header.',
      line: 'Content-Type: text/javascript; charset=utf-8',
    });
  if (word)
    findings.push({
      rule: 'blocked-word',
      severity: 'advice',
      title: `The script’s address has “${word}” in it.`,
      cause: 'Lists of content blockers refuse such addresses: those visitors see the fallback alone.',
      cure: isSurvey ? 'The same file is there as questions.js.' : 'Put the script into a folder of another name.',
      ...(isSurvey && {line: file.url.replace(/survey\.js$/, 'questions.js')}),
    });
  return [...findings, ...judgeTravel(file, page)];
}

/** How it travels; on the author's own machine that says nothing. */
function judgeTravel(file: ScriptFile, page: PageFacts): Finding[] {
  if (page.isLocal) return [];
  const findings: Finding[] = [];
  if ((file.milliseconds ?? 0) > SLOW)
    findings.push({
      rule: 'script-slow',
      severity: 'advice',
      title: `The script took ${(file.milliseconds! / 1000).toFixed(1)} seconds to come.`,
      cause: 'So long people see the fallback, and on a telephone it is longer.',
      cure: 'Serve it from a host near your visitors, compressed, and let browsers keep it.',
    });
  if (file.decoded > 1500 && file.encoded >= file.decoded)
    findings.push({
      rule: 'script-not-compressed',
      severity: 'advice',
      title: 'The script travels without compression.',
      cause: 'Three times as many bytes as needed, which people without a flat rate pay for.',
      cure: 'Switch on brotli or gzip for JavaScript at your server.',
    });
  if (/\bno-store\b/i.test(file.cacheControl ?? ''))
    findings.push({
      rule: 'script-not-kept',
      severity: 'advice',
      title: 'Browsers may not keep the script.',
      cause: 'It is downloaded anew on every page.',
      cure: 'Let them ask whether it has changed, and keep the files in the folder “c” for a year: their names change with them.',
      line: 'Cache-Control: no-cache',
    });
  return findings;
}
