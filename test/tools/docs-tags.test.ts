import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findTagViolations} from '../../scripts/docs-tags.ts';
import {readSources, toSource} from '../../scripts/source-files.ts';

const EVENTS = `class KithEvent<D> extends CustomEvent<D> {}
export class DoneEvent extends KithEvent<null> { constructor() { super('kith-done', null); } }`;
const TAGS = [
  '@slot - What stands there until it is ready.',
  '@slot thanks - What comes after.',
  '@fires {DoneEvent} kith-done - It is done.',
  '@csspart base - The wrapper.',
  '@cssprop [--kith-ink=#000] - Text colour.',
];
const BODY = `  /** How many, at most. Default: 5. */
  @property({type: Number}) max = 5;
  render() { return html\`<div part="base"><slot></slot><slot name="thanks"></slot></div>\`; }`;

const judge = ({tags = TAGS, body = BODY}: {tags?: string[]; body?: string}) =>
  findTagViolations([
    toSource(
      'src/widgets/poll/kith-poll.ts',
      `import {send} from '../../ui/send.ts';\n/**\n * A poll.\n${tags.map((t) => ` * ${t}\n`).join('')} */\nexport class KithPoll extends LitElement {\n${body}\n}`,
    ),
    toSource('src/ui/send.ts', "import {DoneEvent} from './events.ts';\nexport const send = () => new DoneEvent();"),
    toSource('src/ui/events.ts', EVENTS),
    toSource('src/ui/ink.ts', 'export const ink = css`p { color: var(--kith-paper) }`;'),
    toSource('src/ui/look.ts', ''),
  ]).map(({message}) => message);

const PROP = TAGS[4]!;
const INK = `${BODY}\n  static styles = css\`p { color: var(--kith-ink) }\`;`;

test('the tags of every element of the project say what it uses', () => {
  assert.deepEqual(findTagViolations(readSources(['src'], ['.ts'])), []);
});

test('an element whose tags and source agree passes; what it does not import is not its own', () => {
  assert.deepEqual(judge({body: INK}), []);
});

test('a tag that nothing uses is found', () => {
  assert.deepEqual(judge({}), ['@cssprop --kith-ink: nothing in the source uses it']);
});

for (const [kind, name, dropped] of [
  ['slot', '-', TAGS[0]!],
  ['slot', 'thanks', TAGS[1]!],
  ['fires', 'kith-done', TAGS[2]!],
  ['csspart', 'base', TAGS[3]!],
  ['cssprop', '--kith-ink', PROP],
] as const) {
  test(`a ${kind} in use without its tag is found: ${name}`, () => {
    assert.deepEqual(judge({body: INK, tags: TAGS.filter((tag) => tag !== dropped)}), [
      `src/widgets/poll/kith-poll.ts has no @${kind} ${name}`,
    ]);
  });
}

test('a tag without a sentence is found', () => {
  const tags = TAGS.map((tag) => tag.replace('base - The wrapper.', 'base'));
  assert.deepEqual(judge({body: INK, tags}), ['@csspart base says nothing: add " - …"']);
});

test('a public property without a sentence is found', () => {
  const body = INK.replace('/** How many, at most. Default: 5. */', '');
  assert.deepEqual(judge({body}), ['a public property needs a sentence before it']);
});
