// Chromium's whole accessibility tree; the stock snapshot leaves groups out.
export const treePlugin = () => ({
  name: 'kith-tree',
  async executeCommand({command, session}) {
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
