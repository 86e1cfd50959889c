import type {ScriptFacts, ScriptFile} from './facts.ts';
import {get} from './request.ts';

const OURS = /\/(kith|(alone|single)\/[a-z]+)\.js$/;

/** Which copies of Kith the page loads, and how they come. */
export async function collectScript(): Promise<ScriptFacts> {
  const tags = [...document.scripts].filter(({src}) => URL.canParse(src) && OURS.test(new URL(src).pathname));
  const urls = [...new Set(tags.map(({src}) => src))];
  const files = urls.map((url) =>
    collectFile(
      url,
      tags.filter(({src}) => src === url),
    ),
  );
  const loader = customElements.get('kith-loader') as {version?: string} | undefined;
  return {version: loader?.version, files: await Promise.all(files)};
}

async function collectFile(url: string, tags: readonly HTMLScriptElement[]): Promise<ScriptFile> {
  const [timing] = performance.getEntriesByName(url, 'resource') as PerformanceResourceTiming[];
  const response = await get(url, {method: 'HEAD', cache: 'default'});
  return {
    url,
    tags: tags.length,
    isModule: tags.every(({type}) => type === 'module'),
    milliseconds: timing?.duration,
    encoded: timing?.encodedBodySize ?? 0,
    decoded: timing?.decodedBodySize ?? 0,
    contentType: response?.ok ? (response.headers.get('content-type') ?? '') : undefined,
    cacheControl: response?.headers.get('cache-control') ?? undefined,
  };
}
