// What a template with "Ajax loading" does: it fetches the next page, puts its content in place of the old and runs the
// scripts in it once more.
addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[href^="/sites/squarespace"]');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  await show(link.href);
});
addEventListener('popstate', () => show(location.href));

async function show(address) {
  const reply = await fetch(address);
  const next = new DOMParser().parseFromString(await reply.text(), 'text/html');
  document.title = next.title;
  for (const part of ['#header', '#page']) document.querySelector(part).innerHTML = next.querySelector(part).innerHTML;
  for (const old of document.querySelectorAll('#page script')) {
    const script = document.createElement('script');
    for (const {name, value} of old.attributes) script.setAttribute(name, value);
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
}
