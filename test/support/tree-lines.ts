/** A node of Chromium's accessibility tree, as tools/tree-plugin.mjs gives it. */
export interface TreeNode {
  role: string;
  name: string;
  description: string;
  value?: unknown;
  [property: string]: unknown;
}

/** What people act on, and what holds it together. */
const ROLES = new Set(
  'textbox searchbox combobox listbox option radio checkbox slider button link group radiogroup image list table Date DateTime InputTime'.split(
    ' ',
  ),
);
/** What a control may say of itself besides its name. */
const STATES = ['required', 'invalid', 'checked', 'expanded', 'disabled', 'readonly', 'hasPopup', 'valuetext'];

/** The form around a question (its button, the summary of what is wrong), and the browser's own buttons in date fields. */
const isAround = ({role, name}: TreeNode): boolean =>
  name === 'Send my answers' ||
  name.includes('another look') ||
  (role === 'link' && name.includes(' – ')) ||
  /^(Show|What is sent)/.test(name);

/** The tree in short: one line for each control and group, `role "name" (description) state=value`. */
export const toLines = (nodes: readonly TreeNode[]): string[] =>
  nodes
    .filter((node) => ROLES.has(node.role) && !isAround(node) && (node.name || node.description))
    .map((node) =>
      [
        `${node.role} "${clean(node.name)}"`,
        node.description ? `(${clean(node.description)})` : '',
        node.value === undefined || node.value === '' ? '' : `= ${String(node.value)}`,
        ...STATES.filter((key) => ![undefined, false, 'false', ''].includes(node[key] as string)).map(
          (key) => `${key}${node[key] === true || node[key] === 'true' ? '' : `=${String(node[key])}`}`,
        ),
      ]
        .filter(Boolean)
        .join(' '),
    );

const clean = (words: string): string => words.replace(/\s+/g, ' ').trim();
