// What Astro's ClientRouter does on a link of the same site: it fetches the page, swaps head and body within a view
// transition, and carries along what is to persist. Scripts that have run do not run again.
addEventListener('click', (event) => {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || !link.pathname.startsWith('/sites/astro') || event.button || event.metaKey) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  void navigate(link.href);
});
addEventListener('popstate', () => void navigate(location.href));

async function navigate(address) {
  const reply = await fetch(address);
  const next = new DOMParser().parseFromString(await reply.text(), 'text/html');
  if (!document.startViewTransition) return swap(next);
  await document.startViewTransition(() => swap(next)).finished;
}

function swap(next) {
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const {name, value} of next.documentElement.attributes) root.setAttribute(name, value);
  swapHead(next);
  swapBody(next.body);
  document.dispatchEvent(new Event('astro:page-load'));
}

function swapHead(next) {
  for (const old of document.head.querySelectorAll(':scope > *')) {
    const same =
      old.matches('link[rel=stylesheet]') && next.head.querySelector(`link[href="${old.getAttribute('href')}"]`);
    (same || old).remove();
  }
  // parsed scripts of another document are dead, as those are that have run
  document.head.append(...next.head.children);
}

function swapBody(body) {
  const persistent = [...document.querySelectorAll('[data-astro-transition-persist]')].flatMap((old) => {
    const place = body.querySelector(`[data-astro-transition-persist="${old.dataset.astroTransitionPersist}"]`);
    return place ? [[old, place]] : [];
  });
  const move = (parent, node, before) =>
    parent.moveBefore ? parent.moveBefore(node, before) : parent.insertBefore(node, before);
  for (const [old] of persistent) move(document.documentElement, old, null);
  document.body.replaceWith(body);
  for (const [old, place] of persistent) {
    move(place.parentNode, old, place);
    place.remove();
  }
}
