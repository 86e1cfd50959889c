/**
 * Several launchers for @web/test-runner as one browser: for engines in which only one window can be in front. Each runs one file at
 * a time, with its own process.
 */
export const sideBySide = (launchers) => {
  const at = new Map();
  const of = (id) => at.get(id) ?? launchers.find((one) => one.isActive(id));
  const each = (act) => Promise.all(launchers.map(act));
  const [{name, type}] = launchers;
  return {
    name,
    type,
    concurrency: launchers.length,
    initialize: (...given) => each((one) => one.initialize(...given)),
    async startSession(id, url) {
      const free = launchers.find((one) => ![...at.values()].includes(one));
      at.set(id, free);
      await free.startSession(id, url).catch((error) => {
        at.delete(id);
        throw error;
      });
    },
    stopSession: (id) =>
      of(id)
        .stopSession(id)
        .finally(() => at.delete(id)),
    isActive: (id) => Boolean(of(id)?.isActive(id)),
    getBrowserUrl: (id) => of(id).getBrowserUrl(id),
    startDebugSession: (id, url) => launchers[0].startDebugSession(id, url),
    getPage: (id) => of(id).getPage(id),
    stop: () => each((one) => one.stop()),
  };
};
