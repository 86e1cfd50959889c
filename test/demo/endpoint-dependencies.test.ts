import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

interface Locked {
  dev?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, Locked>};

/** Where a package that another one asks for lies: beside it, or further out. */
function find(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    const path = `${folder}${folder && '/'}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

/** A package with all that it brings along, and they. */
function gather(path: string, all = new Set<string>()): Set<string> {
  const {dependencies = {}, optionalDependencies = {}} = packages[path]!;
  for (const name of Object.keys({...dependencies, ...optionalDependencies})) {
    const found = find(path, name);
    if (!found || all.has(found)) continue;
    all.add(found);
    gather(found, all);
  }
  return all;
}

/** What runs where people's answers are: ours, and what each of them brings along. Whoever adds a line has read it. */
const RUNNING = `
@hono/node-server @lit-labs/ssr-dom-shim @lit/context @lit/reactive-element @opentelemetry/api @pinojs/redact
@types/trusted-types atomic-sleep bintrees fflate hono kysely lit lit-element lit-html nodemailer on-exit-leak-free pg
pg-cloudflare pg-connection-string pg-int8 pg-pool pg-protocol pg-types pgpass pino pino-abstract-transport
pino-std-serializers postgres-array postgres-bytea postgres-date postgres-interval process-warning prom-client qr
quick-format-unescaped real-require safe-stable-stringify sonic-boom split2 tdigest thread-stream xtend zod`;

test('the endpoint runs nothing but these packages, each once, as they were published, and without a script of their own', () => {
  const all = [...gather('', gather('demo/endpoint'))];
  assert.deepEqual(all.map((path) => path.replace('node_modules/', '')).toSorted(), RUNNING.trim().split(/\s+/));
  for (const path of all) {
    const {integrity, hasInstallScript, dev} = packages[path]!;
    assert.match(integrity ?? '', /^sha512-/, path);
    assert.deepEqual([hasInstallScript, dev], [undefined, undefined], path);
  }
});

test('what it asks for itself is named to the digit', () => {
  for (const [name, version] of Object.entries(packages['demo/endpoint']!.dependencies!))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});
