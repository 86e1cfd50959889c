import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** Lines that one list has and the other has not, each as often as it is missing there. */
function without(lines, others) {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The parts of a record: the first whole, the others by what they lack of it (`-`) and have besides (`+`). */
function readParts(file) {
  if (!existsSync(file)) return new Map();
  const parts = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return new Map(parts.map((part) => part.trimEnd().split('\n')).map(([name, ...lines]) => [name, lines]));
}

/**
 * What was recorded of a tree, in the order of the alphabet. `RECORD_TREES=1` records it anew; look at the difference before you
 * commit it.
 */
function recorded({file, part, lines}) {
  const parts = readParts(file);
  const [first = part] = parts.keys();
  const whole = () => parts.get(first) ?? [];
  if (process.env.RECORD_TREES) {
    const changes = [
      ...without(whole(), lines).map((line) => `- ${line}`),
      ...without(lines, whole()).map((line) => `+ ${line}`),
    ];
    parts.set(part, part === first ? lines : changes);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, [...parts].map(([name, all]) => `# ${[name, ...all].join('\n')}\n`).join('\n'));
  }
  if (part === first) return whole().toSorted();
  const marked = (mark) => (parts.get(part) ?? []).filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return [...without(whole(), marked('- ')), ...marked('+ ')].toSorted();
}

// Chromium's whole accessibility tree; the stock snapshot leaves groups out.
export const treePlugin = () => ({
  name: 'kith-tree',
  async executeCommand({command, session, payload}) {
    if (command === 'kith-recorded-tree') return recorded(payload);
    if (command !== 'kith-tree') return undefined;
    const cdp = await session.browser.getPage(session.id).createCDPSession();
    const {nodes} = await cdp.send('Accessibility.getFullAXTree');
    await cdp.detach();
    return nodes
      .filter((node) => !node.ignored)
      .map(({role, name, description, value, properties = []}) => ({
        role: role.value,
        name: name?.value ?? '',
        description: description?.value ?? '',
        value: value?.value,
        ...Object.fromEntries(properties.map((p) => [p.name, p.value.value])),
      }));
  },
});
