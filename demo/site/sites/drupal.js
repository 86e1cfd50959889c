// What BigPipe does with a block that takes its time: the page is there first, and the block comes behind it as a command.
for (const script of document.querySelectorAll('[data-big-pipe-replacement-for-placeholder-with-id]'))
  for (const {selector, data} of JSON.parse(script.textContent)) {
    const holder = document.createElement('div');
    holder.innerHTML = data;
    document.querySelector(selector)?.replaceWith(...holder.childNodes);
    script.remove();
  }
