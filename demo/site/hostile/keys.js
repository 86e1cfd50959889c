// Shortcuts that ask of what is pressed only whether it was pressed in an input of the page.
const taken = ['/', '?', 'j', 'k', ' ', 's', 'Backspace'];
for (const type of ['keydown', 'keypress', 'keyup'])
  document.addEventListener(type, (event) => {
    if (event.target.matches('input, textarea') || !taken.includes(event.key)) return;
    event.preventDefault();
    document.getElementById('search')?.focus({preventScroll: true});
  });
