import {inspectDefinition} from '../core/check/check-definition.ts';
import type {DefinitionKind} from '../core/check/scene.ts';
import {DEFINED} from './registry.ts';

const told = new WeakSet<HTMLElement>();

/** Tells the author, once a widget, in the console what the check of its definition finds. Of the definition alone: never of answers. */
export function tellAuthor(host: HTMLElement, document: unknown): void {
  if (told.has(host)) return;
  told.add(host);
  const {localName} = host;
  const kind = localName.replace('kith-', '') as DefinitionKind;
  const {findings} = inspectDefinition(document, {kind, kinds: DEFINED.kinds, now: Date.now()});
  const lines = findings.map(({severity, path, sentence, remedy, rule}) =>
    [`${severity}: ${path || 'the whole'}: ${sentence}`, `→ ${remedy} [${rule}]`].join('\n    '),
  );
  console.warn([`<${localName}> check: ${lines.length || 'nothing'} found`, ...lines].join('\n  '));
}
